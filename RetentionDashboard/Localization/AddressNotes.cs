using Microsoft.AspNetCore.WebUtilities;

namespace RetentionDashboard.Localization;

/// <summary>What an address asks for and its page cannot answer, in sentences: a page never shows another question's numbers without a word.</summary>
public static class AddressNotes
{
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
        var unread = values.Where(pair => pair.Value.Length > 0 && AddressPart.Of(path, pair.Key)?.Takes(pair.Value) == false).Select(static pair => $"{pair.Key}={pair.Value}").ToArray();
        var turned = Sides.SelectMany(side => Spans.Select(span => (From: side + span.From, To: side + span.To)))
            .Where(span => values.TryGetValue(span.From, out var from) && values.TryGetValue(span.To, out var to) && IsLater(from, to))
            .Select(span => $"{span.From}={values[span.From]}, {span.To}={values[span.To]}").ToArray();
        var orders = path is Links.RepeatPath or Links.JourneyPath or Links.NextPath or Links.PredictedPath or Links.ChurnPath or Links.ReasonsPath ? FilterChip.Of(new LinkReader(address).History.OrderFilterAlone, null).Select(static chip => chip.Text).ToArray() : [];
        return
        [
            .. unread.Length > 0 ? [Formats.Fill(Texts.Address_Unread, string.Join(", ", unread))] : Array.Empty<string>(),
            .. turned.Length > 0 ? [Formats.Fill(Texts.Address_Turned, string.Join("; ", turned))] : Array.Empty<string>(),
            .. orders.Length > 0 ? [Formats.Fill(Texts.Address_AllOrders, string.Join(", ", orders))] : Array.Empty<string>(),
        ];
    }

    private static bool IsLater(string from, string to) => AddressPart.DayOf(from) is { } day ? day > AddressPart.DayOf(to) : AddressPart.NumberOf(from) > AddressPart.NumberOf(to);
}
