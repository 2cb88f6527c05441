using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.HasIndex(order => new { order.StoreId, order.Number }).IsUnique();
        builder.HasIndex(order => order.CustomerId);
        builder.HasOne<Store>().WithMany().HasForeignKey(order => order.StoreId);
        builder.HasOne(order => order.Customer).WithMany(customer => customer.Orders).HasForeignKey(order => order.CustomerId);
    }
}
