using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Says in words what a saved view shows, and why one cannot be kept.</summary>
public static class ViewTexts
{
    private const string Between = " · ";

    /// <summary>"Cohorts · Retention · Months · Channel: Instagram".</summary>
    public static string Describe(KeptView view)
    {
        var reader = new LinkReader(view.Address);
        return string.Join(Between, new[] { Page(view.Address) }.Concat(Switches(view.Address, reader)).Concat(Filters(view.Address, reader.History)).Append(view.Store).Where(static part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>A name to begin with.</summary>
    public static string Proposal(string address) => Describe(new KeptView(0, "", address, false)) is { Length: <= SavedViews.LongestName } words ? words : Page(address);

    public static string Problem(ViewProblem problem) => problem switch
    {
        ViewProblem.NoName => Texts.Views_NoName,
        ViewProblem.NameTooLong => Formats.Fill(Texts.Views_NameTooLong, SavedViews.LongestName),
        ViewProblem.NameTaken => Texts.Views_NameTaken,
        _ => Texts.Views_ForeignAddress,
    };

    private static string Page(string address) => Links.PathOf(address) switch
    {
        Links.ActivityPath => Texts.Activity_Title,
        Links.CohortsPath => Texts.Shell_Cohorts,
        Links.RepeatPath => Texts.Repeat_Title,
        Links.ValuePath => Texts.Value_Title,
        Links.ProductsPath => Texts.Products_Title,
        Links.TogetherPath => Texts.Together_Title,
        Links.JourneyPath => Texts.Journey_Title,
        Links.NextPath => Texts.Next_Title,
        Links.ItemPath => new LinkReader(address).Item.Item is { Length: > 0 } item ? Formats.Fill(Texts.Filters_Chip, Texts.Products_Product, item) : Texts.Products_Title,
        Links.ComparePath => Texts.Compare_Title,
        Links.CustomersPath => Texts.Shell_Customers,
        _ => Texts.Shell_Overview,
    };

    private static IEnumerable<string> Switches(string address, LinkReader reader) => Links.PathOf(address) switch
    {
        Links.CohortsPath => [CohortTexts.Measure(reader.Cohorts.Measure), reader.Cohorts.Rows == CohortRows.FirstOrder ? CohortTexts.Grain(reader.Cohorts.Grain) : RepeatTexts.Rows(reader.Cohorts.Rows)],
        Links.RepeatPath when reader.Repeat.By is { } rows => [RepeatTexts.Way(reader.Repeat.After), RepeatTexts.Rows(rows)],
        Links.RepeatPath => [RepeatTexts.Way(reader.Repeat.After)],
        Links.ActivityPath => [reader.Activity.Measure == ActivityMeasure.Revenue ? Texts.Value_BridgeChange : ActivityTexts.Measure(reader.Activity.Measure, default), CohortTexts.Grain(reader.Activity.Grain)],
        Links.ValuePath => [CohortTexts.Grain(reader.Value.Grain)],
        Links.ComparePath => [CompareTexts.Kind(reader.Compare.Kind), .. Sides(reader.Compare)],
        _ => [],
    };

    private static IEnumerable<string> Sides(CompareQuery query)
    {
        foreach (var side in new[] { query.A, query.B }.OfType<CompareSide>())
        {
            yield return query.Kind switch
            {
                CompareKind.Cohorts => CohortTexts.Cohort(query.Rows, query.Grain, side.Cohort ?? ""),
                CompareKind.Filters => CompareTexts.Filter(side.Filter),
                _ => Formats.Span(side.Filter.From, side.Filter.To),
            };
        }
    }

    private static IEnumerable<string> Filters(string address, HistoryQuery history)
    {
        var isAcquisition = Links.PathOf(address) is Links.CohortsPath or Links.RepeatPath;
        if (!isAcquisition && (history.From ?? history.To) is not null)
        {
            yield return Formats.Span(history.From, history.To);
        }

        var filter = isAcquisition ? history : history with { From = null, To = null };
        foreach (var words in CustomerTexts.Filters(new CustomersQuery { History = filter, Group = CustomerGroup.Cohort }))
        {
            yield return words;
        }
    }
}
