using RetentionDashboard.Import.Formats;

namespace RetentionDashboard.Import.Detection;

/// <summary>
/// The file of refused rows, corrected: it has few rows, so what they leave open is read as in the import that refused them. Where they tell, they go before it, because a
/// spreadsheet may have rewritten them.
/// </summary>
internal static class CorrectedRows
{
    /// <summary>How a file's dates and numbers were read, as far as the rows it refused may leave it open.</summary>
    public static ImportOptions ReadingOf(FileLayout layout)
    {
        var dates = layout.Columns.Has(ImportField.Date) ? layout.Findings[layout.Columns.First(ImportField.Date)].Dates : null;
        var numbers = new Dictionary<ImportField, NumberStyle>();
        foreach (var field in LayoutDetection.NumberFields.Where(layout.Columns.Has))
        {
            if (layout.Findings[layout.Columns.First(field)].Numbers is { } style)
            {
                numbers[field] = style;
            }
        }

        return new ImportOptions { Store = "", DatePattern = dates is { IsDecided: true } && dates.Evidence.Code != ImportNoteCode.DatesIso ? dates.Value : null, NumbersOf = numbers, Delimiter = layout.Delimiter };
    }

    /// <param name="store">Asked only where something is open; null where there is none of that name yet.</param>
    /// <param name="detect">Looks at the file once more, under other options.</param>
    /// <returns>The layout with what the store's earlier import settles.</returns>
    public static FileLayout Settle(FileLayout layout, ImportOptions options, Func<StoreFacts?> store, Func<ImportOptions, FileLayout> detect)
    {
        if (!layout.Problems.Any(static problem => problem.Code is ImportNoteCode.DateOrderAmbiguous or ImportNoteCode.NumberStyleAmbiguous)
            || !layout.Headers.Any(static header => RefusedColumns.Contains(HeaderName.Normalise(header)))
            || store()?.ReadingOf(layout.Headers) is not { } known)
        {
            return layout;
        }

        var open = layout.Findings.Select((finding, column) => (Field: layout.Columns.FieldOf(column), finding)).ToList();
        var numbers = open.Where(column => column is { Field: not null, finding.Styles.IsDecided: false } && known.NumbersOf.ContainsKey(column.Field.Value)).Select(column => column.Field!.Value).Distinct().ToList();
        var dates = open.Exists(static column => column is { Field: ImportField.Date, finding.Dates.IsDecided: false }) ? known.DatePattern : null;
        var settled = detect(options with
        {
            DatePattern = options.DatePattern ?? dates,
            NumbersOf = options.NumbersOf.Concat(numbers.Select(field => KeyValuePair.Create(field, known.NumbersOf[field]))).ToDictionary(),
        });
        var evidence = new ImportNote(ImportNoteCode.SettledBefore);
        return settled with
        {
            Findings =
            [
                .. settled.Findings.Select((finding, column) => settled.Columns.FieldOf(column) switch
                {
                    ImportField.Date when dates is not null && finding.Dates is { } guess => finding with { Dates = guess with { Evidence = evidence }, Evidence = evidence },
                    { } field when numbers.Contains(field) && finding.Styles is { } guess => finding with { Styles = guess with { Evidence = evidence }, Evidence = evidence },
                    _ => finding,
                }),
            ],
        };
    }
}
