using System.Globalization;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>Filters written as FIELD=VALUE, with the names and values of addresses and so with their reader.</summary>
/// <param name="Names">The fields that may be named.</param>
internal sealed record FilterFields(IReadOnlyList<string> Names)
{
    /// <summary>Instead of FIELD=VALUE: every customer.</summary>
    public const string Everybody = "everybody";

    private static readonly string[] FirstOrders = [UrlParameters.Channel, UrlParameters.Country, UrlParameters.Region, UrlParameters.Product, UrlParameters.Category, UrlParameters.Discount, UrlParameters.Segment];
    private static readonly (string First, string Last)[] Spans =
    [
        (UrlParameters.From, UrlParameters.To), (UrlParameters.AcquiredFrom, UrlParameters.AcquiredTo), (UrlParameters.OrderedFrom, UrlParameters.OrderedTo), (UrlParameters.NthFrom, UrlParameters.NthTo),
    ];

    /// <summary>What the first order was, and its days.</summary>
    public static FilterFields Customers { get; } = new([.. FirstOrders, UrlParameters.AcquiredFrom, UrlParameters.AcquiredTo]);

    /// <summary>A side of a comparison: its days are those of the first order too, and it chooses which orders count.</summary>
    public static FilterFields Side { get; } = new(
        [UrlParameters.From, UrlParameters.To, .. Customers.Names, UrlParameters.OrderedFrom, UrlParameters.OrderedTo, UrlParameters.NthFrom, UrlParameters.NthTo]);

    public string List => string.Join(", ", Names);

    public bool Has(string word) => word.Split('=', 2) is [var field, { Length: > 0 } value] && Names.Contains(field) && IsValue(field, value);

    /// <summary>Of several values of one field the last one holds.</summary>
    public static HistoryQuery Read(IEnumerable<string> words) =>
        new LinkReader("?" + string.Join('&', LastOf(words).Select(static field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"))).History;

    /// <summary>Days and numbers that are each right and lie the wrong way round; null where none do.</summary>
    /// <param name="option">The option that they were given to.</param>
    public static string? ProblemOf(string option, IEnumerable<string> words)
    {
        var values = LastOf(words);
        foreach (var (first, last) in Spans)
        {
            if (values.TryGetValue(first, out var from) && values.TryGetValue(last, out var to) && IsLater(from, to))
            {
                return Formats.Fill(Texts.Cli_Wrong_Order, $"{option} {first}={from}", $"{last}={to}");
            }
        }

        return null;
    }

    public static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Dictionary<string, string> LastOf(IEnumerable<string> words)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in words.Where(static word => word != Everybody).Select(static word => word.Split('=', 2)))
        {
            values[pair[0]] = pair[1];
        }

        return values;
    }

    private static bool IsLater(string one, string other) =>
        DayOf(one) is { } day ? day > DayOf(other) : int.Parse(one, CultureInfo.InvariantCulture) > int.Parse(other, CultureInfo.InvariantCulture);

    private static bool IsValue(string field, string value) => field switch
    {
        UrlParameters.Segment => SegmentChoice.Parse(value) is not null,
        UrlParameters.Discount => UrlNames.TryParse<DiscountUse>(value, out _),
        UrlParameters.NthFrom or UrlParameters.NthTo => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0,
        _ when Spans.Any(span => field == span.First || field == span.Last) => DayOf(value) is not null,
        _ => true,
    };
}
