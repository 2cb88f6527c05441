using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class SavedMappingConfiguration : IEntityTypeConfiguration<SavedMapping>
{
    public void Configure(EntityTypeBuilder<SavedMapping> builder)
    {
        builder.HasIndex(mapping => new { mapping.StoreId, mapping.Fingerprint }).IsUnique();
        builder.HasOne<Store>().WithMany().HasForeignKey(mapping => mapping.StoreId);
    }
}
