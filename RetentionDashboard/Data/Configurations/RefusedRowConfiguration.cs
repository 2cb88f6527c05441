using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class RefusedRowConfiguration : IEntityTypeConfiguration<RefusedRow>
{
    public void Configure(EntityTypeBuilder<RefusedRow> builder)
    {
        builder.HasIndex(row => row.ImportId);
        builder.Property(row => row.Cells).HasDefaultValue("[]");
    }
}
