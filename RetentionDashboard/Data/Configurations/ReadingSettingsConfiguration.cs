using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

/// <summary>The columns of <see cref="ReadingSettings"/>, in each table that has them.</summary>
internal static class ReadingSettingsConfiguration
{
    public static void HasReadingSettings<T>(this EntityTypeBuilder<T> builder)
        where T : ReadingSettings
    {
        builder.Property(settings => settings.RevenueBasis).HasConversion<string>();
        builder.Property(settings => settings.LifetimeSource).HasConversion<string>();
        builder.Property(settings => settings.LoyaltyTiers).HasDefaultValue("5,15");
        builder.Ignore(settings => settings.Options);
    }
}
