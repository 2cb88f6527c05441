using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>Finds out how a file is to be read, from its header and its first rows.</summary>
internal static class LayoutDetection
{
    /// <summary>A line of prose is cut into few parts by its commas; the headings of an export in a language that nobody knows are more.</summary>
    private const int MostPartsOfASentence = 3;

    public static IReadOnlyList<ImportField> MoneyFields { get; } =
        [ImportField.Subtotal, ImportField.Discount, ImportField.Shipping, ImportField.Tax, ImportField.Total, ImportField.Refund, ImportField.Price, ImportField.LineTotal, ImportField.LineDiscount];

    public static IReadOnlyList<ImportField> NumberFields { get; } = [.. MoneyFields, ImportField.Quantity, ImportField.Returned];

    /// <param name="storeCurrency">Currency of the store, asked for only where the file needs it to be understood.</param>
    /// <param name="wholeFile">Look at every row, where the first ones were not enough.</param>
    public static FileLayout Detect(string path, ImportOptions options, Func<string?> storeCurrency, bool wholeFile, CancellationToken cancellationToken)
    {
        OrderFormats.Named(options.Format);
        CheckOptions(options);
        return Detect(TextFile.Examine(path, options.Encoding, cancellationToken), options, storeCurrency, wholeFile, cancellationToken);
    }

    /// <param name="file">Examined before, so that asking anew after every answer of a user costs no pass over it.</param>
    public static FileLayout Detect(TextFile file, ImportOptions options, Func<string?> storeCurrency, bool wholeFile, CancellationToken cancellationToken)
    {
        var chosen = OrderFormats.Named(options.Format);
        CheckOptions(options);
        var header = HeaderRow.Find(file, options);
        var stated = OrderFormats.Fitting(chosen, header.Names.Select(HeaderName.Normalise).ToHashSet());
        var names = ColumnNames.Of(header, stated);
        var choice = FormatChoice.Of(names, stated);
        var format = choice.Format;
        var problems = new List<ImportNote>();
        var warnings = new List<ImportNote>();
        var map = ColumnMap.Of(format, header.Names, options.Map, problems, names);
        var description = DescriptionRow.Find(file, header, map, format, options.DescriptionRow);
        var survey = ColumnSurvey.Take(file, header, description, map, format, options, wholeFile, cancellationToken);
        // Where a file cannot be taken at all, what else it lacks is no news.
        var whole = format.Refusal ?? header.Problem;
        if (survey.IsEmpty)
        {
            throw new ImportProblemException(whole ?? new ImportNote(header.HasKnownWords || header.Names.Count > MostPartsOfASentence ? ImportNoteCode.FileOnlyHeader : ImportNoteCode.FileHasNoColumns));
        }

        survey.Settle(map, header, format, options, warnings);

        var currency = CurrencyOf(survey, map, header, format);
        var findings = new ColumnFinding[header.Names.Count];
        var date = (Order: DateOrder.DayFirst, Pattern: "yyyy-MM-dd");
        for (var column = 0; column < findings.Length; column++)
        {
            findings[column] = new ColumnFinding(survey.Samples(column), null, null, null) { Kind = survey.Kind(column) };
            if (map.FieldOf(column) is not { } field)
            {
                continue;
            }

            if (field == ImportField.Date)
            {
                var (order, guess, problem) = survey.Dates(column).Decide(header.Names[column], options.DatePattern, format);
                var pattern = guess?.Value ?? date.Pattern;
                if (column == map.First(ImportField.Date))
                {
                    date = (order, pattern);
                    Add(problems, problem);
                }

                findings[column] = findings[column] with { DatePattern = pattern, Evidence = guess is { IsDecided: true } ? guess.Evidence : null, Dates = guess };
            }
            else if (NumberFields.Contains(field))
            {
                var evidence = survey.Numbers(column);
                var known = evidence.IsDecided && currency is not null ? currency.Value.Code : options.Currency ?? currency?.Code ?? storeCurrency();
                var (guess, problem) = evidence.Decide(header.Names[column], options.StatedNumbers(field), known, MoneyFields.Contains(field));
                findings[column] = findings[column] with { Numbers = guess?.Value, Evidence = guess is { IsDecided: true } ? guess.Evidence : null, Styles = guess };
                Add(problems, problem);
            }
        }

        var fulfilled = FulfilledOrder(map, survey, date.Order, header, format, warnings);
        Require(map, survey, problems);
        if (!map.Has(ImportField.Order))
        {
            warnings.Add(new ImportNote(ImportNoteCode.NoOrderNumberColumn));
        }

        if (map.Has(ImportField.Name) && !HasStrongIdentity(map))
        {
            warnings.Add(new ImportNote(ImportNoteCode.WeakIdentity));
        }

        var lineColumn = map.First(ImportField.LineTotal) is >= 0 and var total ? total : map.First(ImportField.Price);
        var lines = survey.Amounts.Decide(map.Has(ImportField.Order), lineColumn < 0 ? null : header.Names[lineColumn], options.LinesPerOrder);
        return new FileLayout
        {
            File = file,
            Delimiter = header.Delimiter,
            HeaderRecord = header.Record,
            HeaderLine = header.Line,
            Headers = header.Names,
            Format = format,
            Columns = map,
            LinesPerOrder = lines.Value,
            HasOffsets = survey.DatesOf(map).HasOffsets,
            Offsets = survey.DatesOf(map).Offsets,
            HasDescriptionRow = description.IsLeftOut,
            Currency = currency?.Code,
            DateOrder = date.Order,
            FulfilledOrder = fulfilled,
            DatePattern = date.Pattern,
            Findings = findings,
            Guesses = new FileGuesses
            {
                Encoding = file.Guess,
                Delimiter = new Guess<char>(header.Delimiter, header.DelimiterEvidence) { Alternatives = HeaderRow.Delimiters },
                HeaderLine = new Guess<int>(header.Line, header.LineEvidence) { Alternatives = [.. header.Lines.Select(line => line.Line)] },
                FirstLines = header.Lines,
                DescriptionRow = description.Guess,
                Format = choice.Guess,
                Formats = choice.Matches,
                LinesPerOrder = lines,
                Currency = currency is { } named
                    ? new Guess<string?>(named.Code, named.Evidence)
                    : new Guess<string?>(null, new ImportNote(ImportNoteCode.CurrencyNotNamed), IsDecided: false),
                TimeZone = new Guess<string?>(null, new ImportNote(ImportNoteCode.ZoneNotKnown), IsDecided: false),
            },
            Warnings = warnings,
            Problems = whole is null ? problems : [whole],
        };
    }

    public static bool HasLineAmounts(ColumnMap map) => map.Has(ImportField.LineTotal) || map.Has(ImportField.Price);

    public static bool HasStrongIdentity(ColumnMap map) =>
        map.Has(ImportField.Customer) || map.Has(ImportField.Email) || map.Has(ImportField.Phone) || map.Has(ImportField.UserName);

    /// <summary>How the fulfilment dates are written; where nothing tells day from month, the column is left out instead of a question more.</summary>
    private static DateOrder FulfilledOrder(ColumnMap map, ColumnSurvey survey, DateOrder order, HeaderRow header, IOrderFormat format, List<ImportNote> warnings)
    {
        if (map.First(ImportField.FulfilledAt) is not (>= 0 and var column))
        {
            return order;
        }

        var known = survey.Dates(column).OrderBeside(survey.DatesOf(map), order, format);
        if (known is null && !map.IsStated(ImportField.FulfilledAt))
        {
            map.Clear(ImportField.FulfilledAt);
            warnings.Add(new ImportNote(ImportNoteCode.FulfilmentColumnIgnored, header.Names[column]));
        }

        return known ?? order;
    }

    private static (string Code, ImportNote Evidence)? CurrencyOf(ColumnSurvey survey, ColumnMap map, HeaderRow header, IOrderFormat format) =>
        survey.Currency(map, header.Names)
        ?? (format.Currency is { } code ? (code, new ImportNote(ImportNoteCode.CurrencyOfFormat, format.Title, code)) : null);

    private static void Add(List<ImportNote> problems, ImportNote? problem)
    {
        if (problem is not null)
        {
            problems.Add(problem);
        }
    }

    private static void Require(ColumnMap map, ColumnSurvey survey, List<ImportNote> problems)
    {
        if (!map.Has(ImportField.Date) || !survey.DatesOf(map).HasDates)
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

    /// <exception cref="ImportProblemException">No file can be read by these options.</exception>
    public static void CheckOptions(ImportOptions options)
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
