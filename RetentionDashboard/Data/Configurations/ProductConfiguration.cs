using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.HasIndex(product => new { product.StoreId, product.Key }).IsUnique();
        builder.HasOne<Store>().WithMany().HasForeignKey(product => product.StoreId);
    }
}
