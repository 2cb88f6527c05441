using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class SavedSegmentConfiguration : IEntityTypeConfiguration<SavedSegment>
{
    public void Configure(EntityTypeBuilder<SavedSegment> builder)
    {
        builder.Property(segment => segment.Name).UseCollation("NOCASE");
        builder.HasIndex(segment => segment.Name).IsUnique();
    }
}
