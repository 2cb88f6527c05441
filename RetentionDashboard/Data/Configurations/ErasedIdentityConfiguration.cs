using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class ErasedIdentityConfiguration : IEntityTypeConfiguration<ErasedIdentity>
{
    public void Configure(EntityTypeBuilder<ErasedIdentity> builder)
    {
        builder.HasKey(erased => new { erased.StoreId, erased.Hash });
        builder.HasOne<Store>().WithMany().HasForeignKey(erased => erased.StoreId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(erased => erased.CustomerId);
    }
}
