using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class RefundConfiguration : IEntityTypeConfiguration<Refund>
{
    public void Configure(EntityTypeBuilder<Refund> builder)
    {
        // Older versions stay in the table until their import can no longer be undone; nobody else sees them.
        builder.HasQueryFilter(refund => refund.ReplacedBy == null);
        builder.HasIndex(refund => new { refund.StoreId, refund.Number }).IsUnique().HasFilter("\"ReplacedBy\" IS NULL");
        builder.HasIndex(refund => refund.CustomerId);
        builder.HasIndex(refund => refund.OrderId);
        builder.HasOne<Store>().WithMany().HasForeignKey(refund => refund.StoreId);
        builder.HasOne<Order>().WithMany(order => order.Refunds).HasForeignKey(refund => refund.OrderId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(refund => refund.CustomerId);
    }
}
