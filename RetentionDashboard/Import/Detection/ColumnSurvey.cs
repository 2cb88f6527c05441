using System.Text;
using CsvHelper;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>One look over the first rows, and over more of them where those leave a question open.</summary>
internal sealed class ColumnSurvey
{
    private const int FirstRows = 1000;
    private const int SamplesShown = 3;
    private readonly List<string>[] _samples;
    private readonly KindEvidence[] _kinds;
    private readonly NumberEvidence?[] _numbers;
    private readonly DateEvidence?[] _dates;
    private readonly CustomerEvidence _customers = new();
    private readonly Dictionary<string, int> _currencies = [];

    private ColumnSurvey(int columns)
    {
        _samples = [.. Enumerable.Range(0, columns).Select(_ => new List<string>(SamplesShown))];
        _kinds = [.. Enumerable.Range(0, columns).Select(_ => new KindEvidence())];
        _numbers = new NumberEvidence?[columns];
        _dates = new DateEvidence?[columns];
    }

    public AmountEvidence Amounts { get; } = new();

    /// <summary>True where no row stands below the header.</summary>
    public bool IsEmpty { get; private set; }

    public IReadOnlyList<string> Samples(int column) => _samples[column];

    public ColumnKind Kind(int column) => _kinds[column].Kind;

    public NumberEvidence Numbers(int column) => _numbers[column] ??= new NumberEvidence();

    public DateEvidence Dates(int column) => _dates[column] ??= new DateEvidence();

    /// <summary>Of the column that orders are dated by; empty where there is none.</summary>
    public DateEvidence DatesOf(ColumnMap map) => map.First(ImportField.Date) is >= 0 and var column ? Dates(column) : new DateEvidence();

    public static ColumnSurvey Take(
        TextFile file, HeaderRow header, DescriptionRow description, ColumnMap map, IOrderFormat format, ImportOptions options, bool wholeFile, CancellationToken cancellationToken)
    {
        var survey = new ColumnSurvey(header.Names.Count);
        var fields = Enumerable.Range(0, header.Names.Count).Select(map.FieldOf).ToArray();
        var skipped = new SkippedRows(format, header.Names);
        using var table = new TableReader(file, header.Delimiter, header.Record + (description.IsLeftOut ? 1 : 0));
        var rows = 0;
        while ((rows < FirstRows || wholeFile || !survey.IsDecided(map, format, options, fields)) && table.Read())
        {
            if ((++rows & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (skipped.ReasonFor(table.Row) is null)
            {
                survey.Add(table.Row, fields, map, rows, table.Line);
            }
        }

        survey.IsEmpty = rows == 0;
        return survey;
    }

    /// <summary>The currency that the file names: in a column, by a sign, or in a heading.</summary>
    public (string Code, ImportNote Evidence)? Currency(ColumnMap map, IReadOnlyList<string> headers)
    {
        if (_currencies.Count > 0)
        {
            return (_currencies.MaxBy(entry => entry.Value).Key, new ImportNote(ImportNoteCode.CurrencyOfColumn, headers[map.First(ImportField.Currency)]));
        }

        if (_numbers.FirstOrDefault(evidence => evidence?.Currency is not null) is { } signed)
        {
            return (signed.Currency!, new ImportNote(ImportNoteCode.CurrencyOfSign, signed.CurrencyValue!));
        }

        foreach (var field in LayoutDetection.MoneyFields)
        {
            if (map.First(field) is >= 0 and var column && HeaderName.CurrencyIn(headers[column]) is { } code)
            {
                return (code, new ImportNote(ImportNoteCode.CurrencyOfHeader, headers[column]));
            }
        }

        return null;
    }

    /// <summary>Corrects the mapping where only the rows could tell.</summary>
    public void Settle(ColumnMap map, HeaderRow header, IOrderFormat format, ImportOptions options, List<ImportNote> warnings)
    {
        if (format != OrderFormats.Generic)
        {
            return;
        }

        if (Name(ImportField.Customer) is { } customer && GenericHeaders.CustomerOfAnyKind.Contains(customer) && !map.IsStated(ImportField.Customer)
            && _customers.FieldOf(map.Has(ImportField.Email) || map.Has(ImportField.Phone)) is var kind && kind != ImportField.Customer && !map.Has(kind) && !map.IsStated(kind))
        {
            map.Move(ImportField.Customer, kind);
        }

        if (Name(ImportField.Quantity) == "jumlah" && !map.IsStated(ImportField.Quantity) && !map.Has(ImportField.Total) && !map.Has(ImportField.Subtotal)
            && !LayoutDetection.HasLineAmounts(map) && !map.IsStated(ImportField.Total))
        {
            map.Move(ImportField.Quantity, ImportField.Total);
        }

        foreach (var field in (ImportField[])[ImportField.Subtotal, ImportField.Total])
        {
            if (Name(field) is { } amount && GenericHeaders.AmountOfRowOrOrder.Contains(amount) && !map.IsStated(field) && !map.IsStated(ImportField.LineTotal)
                && !map.Has(ImportField.LineTotal) && map.Has(ImportField.Order) && (options.LinesPerOrder ?? Amounts.Differs))
            {
                map.Move(field, ImportField.LineTotal);
            }
        }

        foreach (var field in (ImportField[])[ImportField.Discount, ImportField.LineDiscount])
        {
            if (map.First(field) is >= 0 and var column && !map.IsStated(field) && Numbers(column).IsRate)
            {
                map.Clear(field);
                warnings.Add(new ImportNote(ImportNoteCode.RateColumnIgnored, header.Names[column]));
            }
        }

        string? Name(ImportField field) => map.First(field) is >= 0 and var column ? HeaderName.Normalise(header.Names[column]) : null;
    }

    private bool IsDecided(ColumnMap map, IOrderFormat format, ImportOptions options, ImportField?[] fields) =>
        (options.DatePattern is not null || DatesOf(map).IsDecided)
        && Enumerable.Range(0, fields.Length).All(column => _numbers[column] is null or { IsDecided: true } || options.StatedNumbers(fields[column]!.Value) is not null)
        && (format != OrderFormats.Generic || !map.Has(ImportField.Discount) || Numbers(map.First(ImportField.Discount)) is { MayBeRate: false } or { IsRate: true });

    private void Add(CsvReader row, ImportField?[] fields, ColumnMap map, int rows, int line)
    {
        for (var column = 0; column < fields.Length; column++)
        {
            var samples = _samples[column];
            var kind = _kinds[column];
            var field = fields[column];
            if ((field is null && kind.IsFull) || row.IsEmpty(column))
            {
                continue;
            }

            var value = Trim.Cell(row.GetSpan(column));
            if (value.IsEmpty)
            {
                continue;
            }

            if (samples.Count < SamplesShown && Encoding.UTF8.GetString(value) is var text && !samples.Contains(text))
            {
                samples.Add(text);
            }

            if (!kind.IsFull)
            {
                kind.Add(value);
            }

            Note(field, column, value, line);
        }

        if (rows <= FirstRows && map.First(ImportField.Order) is >= 0 and var order)
        {
            var amount = map.First(ImportField.Total) is >= 0 and var total ? total : map.First(ImportField.Subtotal);
            Amounts.Add(row.GetSpan(order), amount >= 0 ? row.GetSpan(amount) : []);
        }
    }

    private void Note(ImportField? field, int column, ReadOnlySpan<byte> value, int line)
    {
        switch (field)
        {
            case ImportField.Date or ImportField.FulfilledAt:
                Dates(column).Add(value, line);
                break;
            case ImportField.Customer:
                _customers.Add(value);
                break;
            case ImportField.Currency:
                if (CurrencySign.CodeIn(value) is { } code)
                {
                    _currencies[code] = _currencies.GetValueOrDefault(code) + 1;
                }

                break;
            case { } number when LayoutDetection.NumberFields.Contains(number):
                Numbers(column).Add(value, line);
                break;
        }
    }
}
