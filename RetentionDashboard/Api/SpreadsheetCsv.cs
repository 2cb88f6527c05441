using System.Buffers;
using System.Globalization;
using CsvHelper;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Api;

/// <summary>CSV for people: UTF-8 with a byte order mark, numbers invariant, and text that a spreadsheet would run as a formula defused.</summary>
public static class SpreadsheetCsv
{
    private const int ShortestPhone = 7;
    private const int LongestPhone = 15;
    private static readonly SearchValues<char> PhoneMarks = SearchValues.Create("0123456789 -().\u00a0");

    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <summary>A download that is written while it is sent; nothing of it is kept in memory.</summary>
    public static IResult Download(string fileName, Func<CsvWriter, CancellationToken, Task> writeAsync, CancellationToken cancellationToken, char separator = ',') =>
        Results.Stream(body => WriteAsync(body, writeAsync, cancellationToken, separator), "text/csv; charset=utf-8", fileName);

    /// <summary>The same without the mark at its beginning, which a program would read as a part of the first heading.</summary>
    public static IResult DownloadForPrograms(string fileName, Func<CsvWriter, CancellationToken, Task> writeAsync, CancellationToken cancellationToken) =>
        Results.Stream(body => WriteAsync(body, writeAsync, Options with { WriteByteOrderMark = false }, cancellationToken), "text/csv; charset=utf-8", fileName);

    /// <summary>
    /// An international phone in E.164: a plus and digits are a number to a spreadsheet, and with an apostrophe before them no phone to whatever sends messages. Else text as any.
    /// </summary>
    public static void WritePhone(this CsvWriter csv, string? phone)
    {
        if (phone is ['+', .. var rest] && rest.AsSpan().IndexOfAnyExcept(PhoneMarks) < 0
            && string.Concat(rest.Where(char.IsAsciiDigit)) is { Length: >= ShortestPhone and <= LongestPhone } digits && digits[0] != '0')
        {
            var number = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
            csv.WriteField(number, "+0");
        }
        else
        {
            csv.WriteField(phone);
        }
    }

    /// <param name="mask">How people are shown to the reader.</param>
    public static void WriteIdentity(this CsvWriter csv, string identity, PrivacyMask? mask = null)
    {
        if (mask is { IsOn: true })
        {
            csv.WriteField(mask.Identity(identity));
        }
        else if (identity.StartsWith("phone:", StringComparison.Ordinal))
        {
            csv.WritePhone(CustomerTexts.Identity(identity));
        }
        else
        {
            csv.WriteField(CustomerTexts.Identity(identity));
        }
    }

    public static Task WriteAsync(Stream destination, Func<CsvWriter, CancellationToken, Task> writeAsync, CancellationToken cancellationToken, char separator = ',') =>
        WriteAsync(destination, writeAsync, Options with { Separator = separator }, cancellationToken);

    private static async Task WriteAsync(Stream destination, Func<CsvWriter, CancellationToken, Task> writeAsync, CsvWriterOptions options, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(destination, options, leaveOpen: true);
        await writeAsync(csv, cancellationToken);
        await csv.FlushAsync(cancellationToken);
    }
}
