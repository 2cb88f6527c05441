using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class CustomerTagConfiguration : IEntityTypeConfiguration<CustomerTag>
{
    public void Configure(EntityTypeBuilder<CustomerTag> builder)
    {
        builder.Property(tag => tag.Tag).UseCollation("NOCASE");
        builder.HasKey(tag => new { tag.CustomerId, tag.Tag });
        builder.HasOne<Store>().WithMany().HasForeignKey(tag => tag.StoreId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(tag => tag.CustomerId);
    }
}
