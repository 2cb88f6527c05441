using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>What an address asks for and its page cannot answer, in sentences: a page never shows another question's numbers without a word.</summary>
public static class AddressNotes
{
    private static readonly string[] Days =
        [UrlParameters.From, UrlParameters.To, UrlParameters.AcquiredFrom, UrlParameters.AcquiredTo, UrlParameters.OrderedFrom, UrlParameters.OrderedTo];

    private static readonly (string From, string To)[] Spans =
    [
        (UrlParameters.From, UrlParameters.To), (UrlParameters.AcquiredFrom, UrlParameters.AcquiredTo), (UrlParameters.OrderedFrom, UrlParameters.OrderedTo), (UrlParameters.NthFrom, UrlParameters.NthTo), (UrlParameters.Since, UrlParameters.Until),
    ];

    private static readonly string[] Sides = ["", UrlParameters.SideA + "-", UrlParameters.SideB + "-"];

    /// <param name="address">Relative to the application's root.</param>
    public static IReadOnlyList<string> Of(string address)
    {
        if (!Links.IsView(address))
        {
            return [];
        }

        var path = Links.PathOf(address);
        var query = address.Split('#')[0];
        var values = QueryHelpers.ParseQuery(query.Contains('?', StringComparison.Ordinal) ? query[query.IndexOf('?', StringComparison.Ordinal)..] : "")
            .ToDictionary(static pair => pair.Key, static pair => pair.Value.FirstOrDefault() ?? "", StringComparer.OrdinalIgnoreCase);
        var unread = values.Where(pair => pair.Value.Length > 0 && !IsRead(path, pair.Key, pair.Value)).Select(static pair => $"{pair.Key}={pair.Value}").ToArray();
        var turned = Sides.SelectMany(side => Spans.Select(span => (From: side + span.From, To: side + span.To)))
            .Where(span => values.TryGetValue(span.From, out var from) && values.TryGetValue(span.To, out var to) && IsLater(from, to))
            .Select(span => $"{span.From}={values[span.From]}, {span.To}={values[span.To]}").ToArray();
        var orders = path is Links.RepeatPath or Links.JourneyPath or Links.NextPath ? FilterChip.Of(new LinkReader(address).History.OrderFilterAlone, null).Select(static chip => chip.Text).ToArray() : [];
        return
        [
            .. unread.Length > 0 ? [Formats.Fill(Texts.Address_Unread, string.Join(", ", unread))] : Array.Empty<string>(),
            .. turned.Length > 0 ? [Formats.Fill(Texts.Address_Turned, string.Join("; ", turned))] : Array.Empty<string>(),
            .. orders.Length > 0 ? [Formats.Fill(Texts.Address_AllOrders, string.Join(", ", orders))] : Array.Empty<string>(),
        ];
    }

    private static bool IsRead(string path, string name, string value)
    {
        var field = Sides.Skip(1).FirstOrDefault(side => name.StartsWith(side, StringComparison.OrdinalIgnoreCase)) is { } prefix ? name[prefix.Length..] : name;
        return field.ToLowerInvariant() switch
        {
            // Each side has days of its own.
            UrlParameters.From or UrlParameters.To when path == Links.ComparePath && field == name => false,
            var day when Days.Contains(day) => DayOf(value) is not null,
            UrlParameters.NthFrom or UrlParameters.NthTo => NumberOf(value) > 0,
            UrlParameters.Discount => UrlNames.TryParse<DiscountUse>(value, out _),
            UrlParameters.Segment => SegmentChoice.Parse(value) is not null,
            UrlParameters.Grain => UrlNames.TryParse<Grain>(value, out _),
            UrlParameters.Measure when path == Links.ActivityPath => UrlNames.TryParse<ActivityMeasure>(value, out _),
            UrlParameters.Measure when path == Links.SegmentsPath => UrlNames.TryParse<SegmentMeasure>(value, out _),
            UrlParameters.Measure when path == Links.TogetherPath => UrlNames.TryParse<PairMeasure>(value, out _),
            UrlParameters.Measure when path == Links.SegmentHistoryPath => UrlNames.TryParse<SegmentHistoryMeasure>(value, out _),
            UrlParameters.Family => UrlNames.TryParse<SegmentGrouping>(value, out var grouping) && (path == Links.SegmentHistoryPath || grouping is not (SegmentGrouping.Trait or SegmentGrouping.Saved)),
            UrlParameters.Months => value == UrlParameters.AllStores || NumberOf(value) > 0,
            UrlParameters.Since or UrlParameters.Until => DayOf(value) is not null,
            UrlParameters.Measure => UrlNames.TryParse<CohortMeasure>(value, out _),
            UrlParameters.By => UrlNames.TryParse<CohortRows>(value, out _),
            UrlParameters.Columns => UrlNames.TryParse<CohortColumns>(value, out _),
            UrlParameters.Show => UrlNames.TryParse<CohortForm>(value, out _),
            UrlParameters.Kind => UrlNames.TryParse<CompareKind>(value, out _),
            UrlParameters.Group => UrlNames.TryParse<CustomerGroup>(value, out _),
            UrlParameters.After => NumberOf(value) > 0,
            _ => true,
        };
    }

    private static bool IsLater(string from, string to) => DayOf(from) is { } day ? day > DayOf(to) : NumberOf(from) > NumberOf(to);

    private static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
