using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class RefundConfiguration : IEntityTypeConfiguration<Refund>
{
    public void Configure(EntityTypeBuilder<Refund> builder)
    {
        // Written to the table, read through the view, which leaves out older versions and implied refunds of which others tell. Raw SQL that sums refunds reads it too.
        builder.ToTable("Refunds").ToView("RefundsInEffect");
        builder.Property(refund => refund.IsImplied).HasDefaultValue(false);
        builder.HasIndex(refund => new { refund.StoreId, refund.Number }).IsUnique().HasFilter("\"ReplacedBy\" IS NULL");
        builder.HasIndex(refund => refund.CustomerId);
        builder.HasIndex(refund => refund.OrderId);
        builder.HasOne<Store>().WithMany().HasForeignKey(refund => refund.StoreId);
        builder.HasOne<Order>().WithMany(order => order.Refunds).HasForeignKey(refund => refund.OrderId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(refund => refund.CustomerId);
    }
}
