using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class SumSettingsConfiguration : IEntityTypeConfiguration<SumSettings>
{
    public void Configure(EntityTypeBuilder<SumSettings> builder)
    {
        builder.Property(settings => settings.Id).ValueGeneratedNever();
        builder.HasReadingSettings();
    }
}
