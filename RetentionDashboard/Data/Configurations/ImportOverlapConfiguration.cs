using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class ImportOverlapConfiguration : IEntityTypeConfiguration<ImportOverlap>
{
    public void Configure(EntityTypeBuilder<ImportOverlap> builder)
    {
        builder.HasKey(overlap => new { overlap.ImportId, overlap.EarlierImportId });
        builder.HasOne<Import>().WithMany().HasForeignKey(overlap => overlap.ImportId);
        builder.HasOne<Import>().WithMany().HasForeignKey(overlap => overlap.EarlierImportId);
    }
}
