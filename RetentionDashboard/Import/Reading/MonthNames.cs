using System.Text;

namespace RetentionDashboard.Import.Reading;

/// <summary>Months and weekdays in English and Indonesian, whole or shortened.</summary>
internal static class MonthNames
{
    private static readonly string[][] Months =
    [
        ["january", "januari"], ["february", "februari", "pebruari"], ["march", "maret"], ["april"], ["may", "mei"], ["june", "juni"], ["july", "juli"],
        ["august", "agustus", "agt", "ags"], ["september"], ["october", "oktober"], ["november", "nopember"], ["december", "desember"],
    ];

    private static readonly string[] Weekdays =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "ahad",
    ];

    /// <summary>1 to 12, or 0 for another word.</summary>
    public static int Month(ReadOnlySpan<byte> word)
    {
        if (Lower(word) is not { } text)
        {
            return 0;
        }

        for (var month = 0; month < Months.Length; month++)
        {
            if (Months[month].Any(name => name.StartsWith(text, StringComparison.Ordinal)))
            {
                return month + 1;
            }
        }

        return 0;
    }

    public static bool IsWeekday(ReadOnlySpan<byte> word) =>
        Lower(word) is { } text && Weekdays.Any(name => name.StartsWith(text, StringComparison.Ordinal));

    private static string? Lower(ReadOnlySpan<byte> word) =>
        word.Length is < 3 or > 10 ? null : Encoding.ASCII.GetString(word).ToLowerInvariant();
}
