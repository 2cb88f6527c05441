using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        // Older versions stay in the table until their import can no longer be undone; nobody else sees them.
        builder.HasQueryFilter(order => order.ReplacedBy == null);
        builder.HasIndex(order => new { order.StoreId, order.Number }).IsUnique().HasFilter("\"ReplacedBy\" IS NULL");
        builder.HasIndex(order => order.CustomerId);
        builder.HasOne<Store>().WithMany().HasForeignKey(order => order.StoreId);
        builder.HasOne(order => order.Customer).WithMany(customer => customer.Orders).HasForeignKey(order => order.CustomerId);
    }
}
