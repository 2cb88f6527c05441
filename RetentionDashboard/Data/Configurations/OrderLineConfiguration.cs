using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class OrderLineConfiguration : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.HasIndex(line => line.OrderId);
        builder.HasOne<Order>().WithMany(order => order.Lines).HasForeignKey(line => line.OrderId);
        builder.HasOne(line => line.Product).WithMany().HasForeignKey(line => line.ProductId);
    }
}
