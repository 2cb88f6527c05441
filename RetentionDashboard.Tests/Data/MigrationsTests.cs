using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Tests.Data;

public sealed class MigrationsTests
{
    [Fact]
    public void Migrations_hold_every_change_of_the_model()
    {
        using var context = new DesignTimeContextFactory().CreateDbContext([]);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData(typeof(Order), nameof(Order.StoreId), nameof(Order.Number))]
    [InlineData(typeof(Customer), nameof(Customer.StoreId), nameof(Customer.Identity))]
    public void An_order_number_and_an_identity_are_unique_in_their_store(Type entity, params string[] columns)
    {
        using var context = new DesignTimeContextFactory().CreateDbContext([]);

        var indexes = context.Model.FindEntityType(entity)!.GetIndexes().Where(static index => index.IsUnique);

        Assert.Contains(indexes, index => index.Properties.Select(static property => property.Name).SequenceEqual(columns));
    }
}
