using CsvHelper;

namespace RetentionDashboard.Api;

/// <summary>CSV for people: UTF-8 with a byte order mark, numbers invariant, and text that a spreadsheet would run as a formula defused.</summary>
public static class SpreadsheetCsv
{
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <summary>A download that is written while it is sent; nothing of it is kept in memory.</summary>
    public static IResult Download(string fileName, Func<CsvWriter, CancellationToken, Task> writeAsync, CancellationToken cancellationToken, char separator = ',') =>
        Results.Stream(body => WriteAsync(body, writeAsync, cancellationToken, separator), "text/csv; charset=utf-8", fileName);

    public static async Task WriteAsync(Stream destination, Func<CsvWriter, CancellationToken, Task> writeAsync, CancellationToken cancellationToken, char separator = ',')
    {
        await using var csv = CsvWriter.Create(destination, Options with { Separator = separator }, leaveOpen: true);
        await writeAsync(csv, cancellationToken);
        await csv.FlushAsync(cancellationToken);
    }
}
