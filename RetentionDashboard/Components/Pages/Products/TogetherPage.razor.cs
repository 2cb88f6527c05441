using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Products;

/// <summary>What is bought together in one order and what is bought next. Its address holds filters, level and the smallest support.</summary>
public sealed partial class TogetherPage(ProductsReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.TogetherPath)
{
    private const int MostPairs = 50;

    private TogetherQuery _query = new();
    private TogetherReport? _report;
    private IReadOnlyList<PairRow> _together = [];
    private IReadOnlyList<PairRow> _next = [];
    private int _togetherCount;
    private int _nextCount;
    private FilterChoices? _choices;
    private bool _loaded;
    private bool _busy;

    private static IReadOnlyList<decimal> Supports => TogetherQuery.Supports;

    // An address can ask for a share between the steps.
    private int Place => Supports.Index().MinBy(step => Math.Abs(step.Item - (_report?.MinimumSupport ?? 0))).Index;

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Together;
        _busy = true;
        var report = await reports.GetTogetherAsync(query, Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        if (uri == Navigation.Uri)
        {
            (_query, _report, _choices, _loaded, _busy) = (query, report, choices, true, false);
            if (report is not null)
            {
                BasketPair[] together = [.. report.Together];
                NextProduct[] next = [.. report.Later];
                var rows = new PairRows(query.History, report.Level, report.Catalogue);
                (_together, _togetherCount) = (Rows(together, static pair => pair.Stands, rows.Of), together.Length);
                (_next, _nextCount) = (Rows(next, static pair => pair.Stands, pair => rows.Of(pair, report.Next.Customers)), next.Length);
            }
        }
    }

    // What stands comes before what may be chance.
    private static PairRow[] Rows<T>(IEnumerable<T> pairs, Func<T, bool> stands, Func<T, PairRow> row) =>
        [.. pairs.OrderByDescending(stands).Take(MostPairs).Select(row)];

    private static string Share(decimal share) => Formats.Number(share * 100) + "%";

    // What can be done about an empty list.
    private string None(string atLeast) => Place > 0 && _report!.CanAskForLess
        ? Formats.Fill(Texts.Together_None, atLeast)
        : Formats.Fill(_query.Level == ProductLevel.Category ? Texts.Together_None_Category : Texts.Together_None_Product, atLeast);

    private void Choose(ChangeEventArgs change)
    {
        var place = int.Parse((string)change.Value!, CultureInfo.InvariantCulture);
        Navigation.NavigateTo(Links.Together(_query with { MinimumSupport = Supports[place] }));
    }

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.Together(_query with { History = history }));
}
