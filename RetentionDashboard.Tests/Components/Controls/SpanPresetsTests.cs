using RetentionDashboard.Components.Controls;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Components.Controls;

public sealed class SpanPresetsTests
{
    private static readonly DateOnly AsOf = new(2011, 12, 9);

    [Theory]
    [InlineData(SpanPreset.Month, "2011-12-01")]
    [InlineData(SpanPreset.Quarter, "2011-10-01")]
    [InlineData(SpanPreset.Year, "2011-01-01")]
    [InlineData(SpanPreset.TwelveMonths, "2010-12-10")]
    public void Preset_ends_with_the_as_of_date_and_is_known_again(SpanPreset preset, string from)
    {
        var span = SpanPresets.SpanOf(preset, AsOf);

        Assert.Equal(new DateSpan(DateOnly.ParseExact(from, "yyyy-MM-dd"), AsOf), span);
        Assert.Equal(preset, SpanPresets.Of(span!.Value.From, span.Value.To, AsOf));
    }

    [Fact]
    public void No_days_are_the_whole_history()
    {
        Assert.Null(SpanPresets.SpanOf(SpanPreset.All, AsOf));
        Assert.Equal(SpanPreset.All, SpanPresets.Of(null, null, AsOf));
    }

    [Fact]
    public void Other_days_are_custom()
    {
        Assert.Equal(SpanPreset.Custom, SpanPresets.Of(new DateOnly(2011, 3, 1), AsOf, AsOf));
        Assert.Equal(SpanPreset.Custom, SpanPresets.Of(new DateOnly(2011, 12, 1), null, AsOf));
    }

    [Fact]
    public void In_January_the_shortest_preset_with_these_days_is_named()
    {
        var january = new DateOnly(2011, 1, 20);

        Assert.Equal(SpanPreset.Month, SpanPresets.Of(new DateOnly(2011, 1, 1), january, january));
    }
}
