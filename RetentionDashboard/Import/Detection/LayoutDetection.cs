using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>Finds out how a file is to be read, from its header and its first rows.</summary>
internal static class LayoutDetection
{
    private static readonly ImportField[] MoneyFields =
        [ImportField.Subtotal, ImportField.Discount, ImportField.Shipping, ImportField.Tax, ImportField.Total, ImportField.Refund, ImportField.Price, ImportField.LineTotal, ImportField.LineDiscount];

    public static IReadOnlyList<ImportField> NumberFields { get; } = [.. MoneyFields, ImportField.Quantity, ImportField.Returned];

    /// <param name="storeCurrency">Currency of the store, asked for only where the file needs it to be understood.</param>
    /// <param name="wholeFile">Look at every row, where the first ones were not enough.</param>
    public static FileLayout Detect(string path, ImportOptions options, Func<string?> storeCurrency, bool wholeFile, CancellationToken cancellationToken)
    {
        var stated = OrderFormats.Named(options.Format);
        CheckOptions(options);
        var file = TextFile.Examine(path, cancellationToken);
        var header = HeaderRow.Find(file, options.Map);
        var format = stated ?? OrderFormats.Best(header.Names.Select(HeaderName.Normalise).ToHashSet());
        var problems = new List<ImportNote>();
        var warnings = new List<ImportNote>();
        var map = ColumnMap.Of(format, header.Names, options.Map, problems);
        var survey = ColumnSurvey.Take(file, header, map, format, wholeFile, cancellationToken);
        survey.Settle(map, header, format, warnings);

        var currency = survey.Currency(map);
        var findings = new ColumnFinding[header.Names.Count];
        var date = (Order: DateOrder.DayFirst, Pattern: "yyyy-MM-dd");
        for (var column = 0; column < findings.Length; column++)
        {
            findings[column] = new ColumnFinding(survey.Samples(column), null, null, null);
            if (map.FieldOf(column) is not { } field)
            {
                continue;
            }

            if (field == ImportField.Date)
            {
                var decision = survey.Dates.Decide(header.Names[column], options.DatePattern);
                date = (decision.Order, decision.Pattern);
                findings[column] = findings[column] with { DatePattern = decision.Pattern, Evidence = decision.Evidence };
                Add(problems, decision.Problem);
            }
            else if (NumberFields.Contains(field))
            {
                var evidence = survey.Numbers(column);
                var known = evidence.IsDecided && currency is not null ? currency : options.Currency ?? currency ?? storeCurrency();
                var decision = evidence.Decide(header.Names[column], options.Numbers, known, MoneyFields.Contains(field));
                findings[column] = findings[column] with { Numbers = decision.Style, Evidence = decision.Evidence };
                Add(problems, decision.Problem);
            }
        }

        Require(map, survey, problems);
        if (!map.Has(ImportField.Order))
        {
            warnings.Add(new ImportNote(ImportNoteCode.NoOrderNumberColumn));
        }

        if (map.Has(ImportField.Name) && !HasStrongIdentity(map))
        {
            warnings.Add(new ImportNote(ImportNoteCode.WeakIdentity));
        }

        return new FileLayout
        {
            File = file,
            Delimiter = header.Delimiter,
            HeaderRecord = header.Record,
            HeaderLine = header.Line,
            Headers = header.Names,
            Format = format,
            Columns = map,
            LinesPerOrder = map.Has(ImportField.Order) && (survey.Amounts.HasSeveralRows || HasLineAmounts(map)),
            HasOffsets = survey.Dates.HasOffsets,
            Currency = currency,
            DateOrder = date.Order,
            DatePattern = date.Pattern,
            Findings = findings,
            Warnings = warnings,
            Problems = problems,
        };
    }

    public static bool HasLineAmounts(ColumnMap map) => map.Has(ImportField.LineTotal) || map.Has(ImportField.Price);

    public static bool HasStrongIdentity(ColumnMap map) =>
        map.Has(ImportField.Customer) || map.Has(ImportField.Email) || map.Has(ImportField.Phone) || map.Has(ImportField.UserName);

    private static void Add(List<ImportNote> problems, ImportNote? problem)
    {
        if (problem is not null)
        {
            problems.Add(problem);
        }
    }

    private static void Require(ColumnMap map, ColumnSurvey survey, List<ImportNote> problems)
    {
        if (!map.Has(ImportField.Date) || !survey.Dates.HasDates)
        {
            problems.Add(new ImportNote(ImportNoteCode.NoDateColumn));
        }

        if (!HasLineAmounts(map) && !map.Has(ImportField.Subtotal) && !map.Has(ImportField.Total))
        {
            problems.Add(new ImportNote(ImportNoteCode.NoAmountColumn));
        }

        if (!HasStrongIdentity(map) && !map.Has(ImportField.Name))
        {
            problems.Add(new ImportNote(ImportNoteCode.NoCustomerColumn));
        }
    }

    private static void CheckOptions(ImportOptions options)
    {
        if (options.Currency is { } currency && !Currency.IsCode(currency.ToUpperInvariant()))
        {
            throw new ImportProblemException(new ImportNote(ImportNoteCode.CurrencyUnknown, currency));
        }

        if (options.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            throw new ImportProblemException(new ImportNote(ImportNoteCode.TimeZoneUnknown, zone));
        }
    }
}
