using RetentionDashboard.Data;
using RetentionDashboard.Import.Detection;

namespace RetentionDashboard.Import;

/// <summary>Detects what a file is: encoding, delimiter, header row, format, columns, and how its dates and numbers are written.</summary>
public sealed class FileInspector(DatabaseLocation location)
{
    private readonly ExaminedFiles _examined = new();

    /// <inheritdoc cref="InspectAsync(string, string, ImportOptions, string?, CancellationToken)"/>
    public Task<FilePreview> InspectAsync(string path, string fileName, ImportOptions options, CancellationToken cancellationToken) =>
        InspectAsync(path, fileName, options, null, cancellationToken);

    /// <param name="path">Where the file lies.</param>
    /// <param name="fileName">What the user calls it.</param>
    /// <param name="visitorTimeZone">IANA id of the zone that the user's own machine keeps; null is this machine's.</param>
    /// <exception cref="ImportProblemException">The file cannot be read at all.</exception>
    public async Task<FilePreview> InspectAsync(string path, string fileName, ImportOptions options, string? visitorTimeZone, CancellationToken cancellationToken)
    {
        var store = await StoreFacts.FindAsync(location, options.Store, cancellationToken);
        return await Task.Run(() => Inspect(path, fileName, options, store, visitorTimeZone ?? StoreTerms.MachineTimeZone(), cancellationToken), cancellationToken);
    }

    private FilePreview Inspect(string path, string fileName, ImportOptions options, StoreFacts? store, string machineTimeZone, CancellationToken cancellationToken)
    {
        var file = _examined.Get(path, options.Encoding, cancellationToken);
        FileLayout Detect(ImportOptions stated) => LayoutDetection.Detect(file, stated, () => store?.Currency, wholeFile: false, cancellationToken);
        var layout = CorrectedRows.Settle(Detect(options), options, () => store, Detect);
        var problems = layout.Problems.ToList();
        if (StoreTerms.ProblemOf(layout, options, store) is { } problem)
        {
            problems.Add(problem);
        }

        var currency = CurrencyOf(layout, options, store);
        var zone = ShopTimeZone.Of(layout, options.TimeZone, currency.Value, store, machineTimeZone);
        var terms = StoreTerms.Of(layout, options with { TimeZone = zone.Value }, store);
        return new FilePreview
        {
            FileName = fileName,
            Bytes = layout.File.Bytes,
            Format = layout.Format.Name,
            Encoding = layout.File.Label,
            Delimiter = layout.Delimiter,
            HeaderLine = layout.HeaderLine,
            LinesPerOrder = layout.LinesPerOrder,
            Guesses = layout.Guesses with { Currency = currency, TimeZone = zone },
            Columns =
            [
                .. layout.Headers.Select((header, i) => new PreviewColumn(i, header, layout.Findings[i].Samples, layout.Columns.FieldOf(i))
                {
                    Kind = layout.Findings[i].Kind,
                    Dates = layout.Findings[i].Dates,
                    Styles = layout.Findings[i].Styles,
                }),
            ],
            Rows = layout.Columns.Has(ImportField.Date) ? FirstRows.Of(layout, terms) : [],
            Currency = layout.Currency,
            Warnings = [.. options.Notes, .. layout.Warnings, .. terms.Warnings],
            Problems = problems,
        };
    }

    private static Guess<string?> CurrencyOf(FileLayout layout, ImportOptions options, StoreFacts? store) =>
        store is { HasOrders: true } ? new Guess<string?>(store.Currency, new ImportNote(ImportNoteCode.CurrencyOfStore))
        : options.Currency is { } stated ? new Guess<string?>(stated, new ImportNote(ImportNoteCode.StatedByUser))
        : layout.Guesses.Currency;
}
