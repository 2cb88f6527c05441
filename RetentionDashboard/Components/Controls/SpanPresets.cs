using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Controls;

/// <summary>Turns presets into days and back; nothing depends on the wall clock.</summary>
public static class SpanPresets
{
    /// <summary>Null for the whole history and for a custom span.</summary>
    public static DateSpan? SpanOf(SpanPreset preset, DateOnly asOf) => preset switch
    {
        SpanPreset.TwelveMonths => new DateSpan(asOf.AddMonths(-12).AddDays(1), asOf),
        SpanPreset.Year => To(Grain.Year, asOf),
        SpanPreset.Quarter => To(Grain.Quarter, asOf),
        SpanPreset.Month => To(Grain.Month, asOf),
        _ => null,
    };

    /// <summary>The preset that these days are; custom where they are none.</summary>
    public static SpanPreset Of(DateOnly? from, DateOnly? to, DateOnly? asOf)
    {
        if (from is null && to is null)
        {
            return SpanPreset.All;
        }

        if (from is { } first && to is { } last && asOf is { } day)
        {
            // The shortest first, so that in January the month is not called a year.
            foreach (var preset in (SpanPreset[])[SpanPreset.Month, SpanPreset.Quarter, SpanPreset.Year, SpanPreset.TwelveMonths])
            {
                if (SpanOf(preset, day) == new DateSpan(first, last))
                {
                    return preset;
                }
            }
        }

        return SpanPreset.Custom;
    }

    private static DateSpan To(Grain grain, DateOnly asOf) => new(Period.Of(grain, asOf).FirstDay, asOf);
}
