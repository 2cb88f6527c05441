using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class ProductFactsConfiguration : IEntityTypeConfiguration<ProductFacts>
{
    public void Configure(EntityTypeBuilder<ProductFacts> builder)
    {
        builder.HasKey(facts => new { facts.ProductId, facts.ImportId });
        builder.HasOne<Product>().WithMany().HasForeignKey(facts => facts.ProductId);
    }
}
