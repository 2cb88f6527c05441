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
    private readonly NumberEvidence?[] _numbers;
    private readonly CustomerEvidence _customers = new();
    private readonly Dictionary<string, int> _currencies = [];

    private ColumnSurvey(int columns)
    {
        _samples = [.. Enumerable.Range(0, columns).Select(_ => new List<string>(SamplesShown))];
        _numbers = new NumberEvidence?[columns];
    }

    public DateEvidence Dates { get; } = new();

    public AmountEvidence Amounts { get; } = new();

    public IReadOnlyList<string> Samples(int column) => _samples[column];

    public NumberEvidence Numbers(int column) => _numbers[column] ??= new NumberEvidence();

    public static ColumnSurvey Take(TextFile file, HeaderRow header, ColumnMap map, IOrderFormat format, bool wholeFile, CancellationToken cancellationToken)
    {
        var survey = new ColumnSurvey(header.Names.Count);
        var fields = Enumerable.Range(0, header.Names.Count).Select(map.FieldOf).ToArray();
        using var table = new TableReader(file, header.Delimiter, header.Record);
        var rows = 0;
        while ((rows < FirstRows || wholeFile || !survey.IsDecided(map, format)) && table.Read())
        {
            if ((++rows & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            survey.Add(table.Row, fields, map, rows);
        }

        return rows > 0 ? survey : throw new ImportProblemException(new ImportNote(ImportNoteCode.FileOnlyHeader));
    }

    /// <summary>The currency that a column names or that amounts carry as a sign.</summary>
    public string? Currency(ColumnMap map) =>
        _currencies.Count > 0
            ? _currencies.MaxBy(entry => entry.Value).Key
            : _numbers.Select(evidence => evidence?.Currency).FirstOrDefault(code => code is not null);

    /// <summary>Corrects the mapping where only the rows could tell.</summary>
    public void Settle(ColumnMap map, HeaderRow header, IOrderFormat format, List<ImportNote> warnings)
    {
        if (format != OrderFormats.Generic)
        {
            return;
        }

        if (Name(ImportField.Customer) is { } customer && GenericHeaders.CustomerOfAnyKind.Contains(customer) && !map.IsStated(ImportField.Customer)
            && _customers.Field is var kind && kind != ImportField.Customer && !map.Has(kind) && !map.IsStated(kind))
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
                && !map.Has(ImportField.LineTotal) && map.Has(ImportField.Order) && Amounts.Differs)
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

    private bool IsDecided(ColumnMap map, IOrderFormat format) =>
        Dates.IsDecided
        && _numbers.All(evidence => evidence is null || evidence.IsDecided)
        && (format != OrderFormats.Generic || !map.Has(ImportField.Discount) || Numbers(map.First(ImportField.Discount)) is { MayBeRate: false } or { IsRate: true });

    private void Add(CsvReader row, ImportField?[] fields, ColumnMap map, int rows)
    {
        for (var column = 0; column < fields.Length; column++)
        {
            var samples = _samples[column];
            var field = fields[column];
            if ((samples.Count == SamplesShown && field is null) || row.IsEmpty(column))
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

            Note(field, column, value);
        }

        if (rows <= FirstRows && map.First(ImportField.Order) is >= 0 and var order)
        {
            var amount = map.First(ImportField.Total) is >= 0 and var total ? total : map.First(ImportField.Subtotal);
            Amounts.Add(row.GetSpan(order), amount >= 0 ? row.GetSpan(amount) : []);
        }
    }

    private void Note(ImportField? field, int column, ReadOnlySpan<byte> value)
    {
        switch (field)
        {
            case ImportField.Date:
                Dates.Add(value);
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
                Numbers(column).Add(value);
                break;
        }
    }
}
