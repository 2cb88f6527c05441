using CsvHelper;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Orders;

/// <summary>Reads one row after the other by a file's layout: its values are those of the row last read.</summary>
/// <param name="currency">Rows of another one are refused; null takes what the file names.</param>
internal sealed class OrderRow(FileLayout layout, ShopClock clock, string? currency)
{
    private readonly NumberColumn[] _numbers = [.. LayoutDetection.NumberFields.Where(layout.Columns.Has).Select(field => new NumberColumn(field, layout.Columns.First(field), layout.Findings[layout.Columns.First(field)].Numbers))];
    private readonly decimal?[] _values = new decimal?[Enum.GetValues<ImportField>().Length];
    private readonly int _dateColumn = layout.Columns.First(ImportField.Date);
    private readonly bool _datesAreIso = layout.Columns.Has(ImportField.Date) && layout.Findings[layout.Columns.First(ImportField.Date)].Dates?.Evidence.Code == ImportNoteCode.DatesIso;
    private readonly int _currencyColumn = layout.Columns.First(ImportField.Currency);
    private readonly int _orderColumn = layout.Columns.First(ImportField.Order);
    private readonly bool _hasLineTotal = layout.Columns.Has(ImportField.LineTotal);
    private readonly bool _hasPrice = layout.Columns.Has(ImportField.Price);
    private readonly bool _hasQuantity = layout.Columns.Has(ImportField.Quantity);
    private readonly bool _carriesNumbers = layout.Format.LeavesOutRepeatedNumbers;
    private readonly bool _timesAreUtc = layout.Format.TimesAreUtc;
    private readonly byte[] _lastDate = new byte[64];
    private int _lastDateLength = -1;
    private Moment _lastMoment;
    private readonly byte[] _lastFulfilled = new byte[64];
    private int _lastFulfilledLength = -1;
    private int _lastFulfilledDay;
    private byte[] _carriedNumber = [];
    private CsvReader _row = null!;

    /// <summary>Null where the row leaves the date to an earlier row of its order.</summary>
    public Moment? PlacedAt { get; private set; }

    /// <summary>What the row's item costs; null where it has no item.</summary>
    public decimal? LineAmount { get; private set; }

    public decimal Quantity => _values[(int)ImportField.Quantity] ?? 1;

    /// <summary>True for money given back.</summary>
    public bool IsNegative { get; private set; }

    public ReadOnlySpan<byte> OrderNumber
    {
        get
        {
            var number = _orderColumn < 0 ? [] : Trim.Cell(_row.GetSpan(_orderColumn));
            return number.IsEmpty && _carriesNumbers && HasProduct ? _carriedNumber : number;
        }
    }

    /// <summary>The number, else that of the order above, with which the row may belong once it is corrected.</summary>
    public ReadOnlySpan<byte> OrderNumberOrAbove => OrderNumber is { IsEmpty: false } number ? number : _carriedNumber;

    public decimal? this[ImportField field] => _values[(int)field];

    /// <summary>The order's own amount as the row tells it.</summary>
    public decimal? OrderAmount => this[ImportField.Subtotal] ?? this[ImportField.Total];

    /// <summary>The cell of a field, the first of its columns that is not empty.</summary>
    public ReadOnlySpan<byte> Cell(ImportField field)
    {
        foreach (var column in layout.Columns[field])
        {
            if (!_row.IsEmpty(column) && Trim.Cell(_row.GetSpan(column)) is { IsEmpty: false } cell)
            {
                return cell;
            }
        }

        return [];
    }

    /// <returns>Why the row cannot be taken; null where it can.</returns>
    public RefusedCell? Read(CsvReader row, int line)
    {
        NumberIn(row);
        if (row.FieldCount > layout.Headers.Count && HasMore(row))
        {
            return new RefusedCell(line, null, null, new ImportNote(ImportNoteCode.ColumnCountDiffers, Invariant(row.FieldCount), Invariant(layout.Headers.Count)));
        }

        if (_orderColumn >= 0 && OrderNumber.IsEmpty)
        {
            return Refuse(line, _orderColumn, ImportNoteCode.OrderNumberMissing);
        }

        return ReadDate(line) ?? ReadCurrency(line) ?? ReadNumbers(line) ?? ReadAmount(line);
    }

    /// <summary>The order's number alone, with which the rows below it may go on.</summary>
    public ReadOnlySpan<byte> NumberIn(CsvReader row)
    {
        _row = row;
        if (_carriesNumbers && OrderNumber is { IsEmpty: false } number && !number.SequenceEqual(_carriedNumber))
        {
            _carriedNumber = number.ToArray();
        }

        return OrderNumber;
    }

    public RefusedCell DateMissing(int line) => Refuse(line, _dateColumn, ImportNoteCode.DateMissing);

    public RefusedCell AmountMissing(int line)
    {
        var field = _hasLineTotal ? ImportField.LineTotal
            : _hasPrice ? (this[ImportField.Price] is null ? ImportField.Price : ImportField.Quantity)
            : layout.Columns.Has(ImportField.Subtotal) ? ImportField.Subtotal : ImportField.Total;
        return Refuse(line, layout.Columns.First(field), ImportNoteCode.AmountMissing);
    }

    private bool HasProduct => !Cell(ImportField.Product).IsEmpty || !Cell(ImportField.Sku).IsEmpty;

    private bool HasMore(CsvReader row)
    {
        for (var column = layout.Headers.Count; column < row.FieldCount; column++)
        {
            if (!row.IsEmpty(column))
            {
                return true;
            }
        }

        return false;
    }

    private RefusedCell? ReadDate(int line)
    {
        var cell = Trim.Cell(_row.GetSpan(_dateColumn));
        PlacedAt = null;
        if (cell.IsEmpty)
        {
            // Another row of the order may tell it.
            return _orderColumn < 0 ? DateMissing(line) : null;
        }

        if (cell.Length == _lastDateLength && cell.SequenceEqual(_lastDate.AsSpan(0, _lastDateLength)))
        {
            PlacedAt = _lastMoment;
            return null;
        }

        if (_datesAreIso && cell is not [>= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9', ..]
            && DateText.Judge(cell) is DateReading.Either or DateReading.DayFirst or DateReading.MonthFirst)
        {
            // No value had left the order of day and month open until here.
            throw new UnsettledColumnException();
        }

        if (!DateText.TryRead(cell, layout.DateOrder, out var moment))
        {
            return IsOutOfRange(cell)
                ? Refuse(line, _dateColumn, ImportNoteCode.DateOutOfRange, Invariant(DateText.FirstYear), Invariant(DateText.LastYear))
                : Refuse(line, _dateColumn, ImportNoteCode.DateNotUnderstood, layout.DatePattern);
        }

        if (_timesAreUtc && moment.OffsetMinutes is null)
        {
            moment = moment with { OffsetMinutes = 0 };
        }

        PlacedAt = _lastMoment = clock.At(moment);
        _lastDateLength = cell.Length <= _lastDate.Length ? cell.Length : -1;
        if (_lastDateLength >= 0)
        {
            cell.CopyTo(_lastDate);
        }

        return null;
    }

    private RefusedCell? ReadCurrency(int line)
    {
        if (_currencyColumn < 0 || currency is null)
        {
            return null;
        }

        var cell = Trim.Cell(_row.GetSpan(_currencyColumn));
        if (cell.IsEmpty || System.Text.Ascii.EqualsIgnoreCase(cell, currency) || CurrencySign.CodeIn(cell) == currency)
        {
            return null;
        }

        return Refuse(line, _currencyColumn, ImportNoteCode.CurrencyMixed, System.Text.Encoding.UTF8.GetString(cell), currency);
    }

    private RefusedCell? ReadNumbers(int line)
    {
        foreach (var (field, column, style) in _numbers)
        {
            var cell = _row.GetSpan(column);
            if (cell.IsEmpty || Trim.Cell(cell) is { IsEmpty: true } or [(byte)'-'])
            {
                _values[(int)field] = null;
                continue;
            }

            if (style is null && cell.IndexOfAny((byte)'.', (byte)',') >= 0 && NumberText.Judge(cell) != NumberShape.NotANumber)
            {
                throw new UnsettledColumnException();
            }

            if (!NumberText.TryRead(cell, style ?? NumberStyle.En, out var value))
            {
                return NumberText.IsTooLarge(cell) ? TooLarge(line, column) : Refuse(line, column, ImportNoteCode.NumberNotUnderstood, NumberStyleExample.Of(style ?? NumberStyle.En));
            }

            _values[(int)field] = value;
        }

        return null;
    }

    private RefusedCell? ReadAmount(int line)
    {
        LineAmount = null;
        if (_hasLineTotal)
        {
            LineAmount = this[ImportField.LineTotal];
        }
        else if (_hasPrice && this[ImportField.Price] is { } price && !(_hasQuantity && this[ImportField.Quantity] is null))
        {
            LineAmount = (price * Quantity) - Math.Abs(this[ImportField.LineDiscount] ?? 0);
        }

        if (LineAmount is > NumberText.Largest or < -NumberText.Largest)
        {
            return TooLarge(line, layout.Columns.First(_hasLineTotal ? ImportField.LineTotal : ImportField.Price));
        }

        IsNegative = (_hasQuantity && Quantity < 0) || LineAmount < 0 || OrderAmount < 0;
        return LineAmount is null && OrderAmount is null && _orderColumn < 0 ? AmountMissing(line) : null;
    }

    /// <summary>The shop day on which what the row holds left, as a day number; 0 where the date cannot be read, null where there is none.</summary>
    public int? ReadFulfilledDay()
    {
        var cell = Cell(ImportField.FulfilledAt);
        if (cell.IsEmpty || cell is [(byte)'-'])
        {
            return null;
        }

        if (cell.Length == _lastFulfilledLength && cell.SequenceEqual(_lastFulfilled.AsSpan(0, _lastFulfilledLength)))
        {
            return _lastFulfilledDay;
        }

        // Where orders are dated by the shop's clock, so is this, whatever it says of an offset.
        _lastFulfilledDay = !DateText.TryRead(cell, layout.FulfilledOrder, out var moment) ? 0
            : DateOnly.FromDateTime((layout.HasOffsets ? clock.At(moment) : moment).Clock).DayNumber;
        _lastFulfilledLength = cell.Length <= _lastFulfilled.Length ? cell.Length : -1;
        if (_lastFulfilledLength >= 0)
        {
            cell.CopyTo(_lastFulfilled);
        }

        return _lastFulfilledDay;
    }

    /// <summary>A sum that leaves the range of exact money counts as one amount that does.</summary>
    public RefusedCell SumTooLarge(int line) => TooLarge(line, layout.Columns.First(_hasLineTotal ? ImportField.LineTotal : ImportField.Price));

    private RefusedCell TooLarge(int line, int column) =>
        Refuse(line, column, ImportNoteCode.AmountTooLarge, NumberText.Largest.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private bool IsOutOfRange(ReadOnlySpan<byte> cell)
    {
        var parts = new DateParts(cell);
        return parts.Read() && parts.TryOrder(layout.DateOrder, out var year, out var month, out var day)
            && year is > 31 and (< DateText.FirstYear or > DateText.LastYear) && month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    private RefusedCell Refuse(int line, int column, ImportNoteCode reason, params string[] arguments)
    {
        if (column < 0)
        {
            return new RefusedCell(line, null, null, new ImportNote(reason, arguments));
        }

        var cell = System.Text.Encoding.UTF8.GetString(_row.GetSpan(column));
        return new RefusedCell(line, layout.Headers[column], cell.Length > 200 ? cell[..200] : cell, new ImportNote(reason, arguments));
    }

    private static string Invariant(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private readonly record struct NumberColumn(ImportField Field, int Column, NumberStyle? Style);
}
