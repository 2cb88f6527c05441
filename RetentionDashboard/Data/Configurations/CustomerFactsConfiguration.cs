using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class CustomerFactsConfiguration : IEntityTypeConfiguration<CustomerFacts>
{
    public void Configure(EntityTypeBuilder<CustomerFacts> builder)
    {
        builder.HasKey(facts => new { facts.CustomerId, facts.ImportId });
        builder.HasOne<Customer>().WithMany().HasForeignKey(facts => facts.CustomerId);
    }
}
