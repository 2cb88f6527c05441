using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Segments;

/// <summary>Who moved from one segment to another between two days. Its address holds filters, segments and days.</summary>
public sealed partial class SegmentMigrationPage(SegmentHistoryReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.SegmentMigrationPath)
{
    private const int MonthsInQuarter = 3;
    private const int MonthsInYear = 12;

    private SegmentMigrationQuery _query = new();
    private SegmentMigrationReport? _report;
    private FilterChoices? _choices;
    private bool _loaded;
    private bool _busy;

    private static IReadOnlyList<SegmentGrouping> Groupings { get; } = [SegmentGrouping.Rfm, SegmentGrouping.Lifecycle, SegmentGrouping.Tier, SegmentGrouping.Pareto];

    private static IReadOnlyList<(int Months, string Name)> Presets =>
        [(1, Texts.Migration_Month), (MonthsInQuarter, Texts.Migration_Quarter), (MonthsInYear, Texts.Migration_Year)];

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).SegmentMigration;
        _busy = true;
        StateHasChanged();
        var report = await reports.GetMigrationAsync(query, Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        if (uri == Navigation.Uri)
        {
            (_query, _report, _choices, _loaded, _busy) = (query, report, choices, true, false);
        }
    }

    private static DateOnly Before(SegmentMigrationReport report, int months) => report.AsOf.AddMonths(-months);

    private static bool IsPreset(SegmentMigrationReport report, int months) => report.Days.To == report.AsOf && report.Days.From == Before(report, months);

    private void Choose((DateOnly? From, DateOnly? To) days) => Navigation.NavigateTo(Links.SegmentMigration(_query with { Since = days.From, Until = days.To }));

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.SegmentMigration(_query with { History = history }));
}
