namespace RetentionDashboard.Import.Reading;

/// <summary>The three parts of a date as they stand in a cell, and what follows them.</summary>
internal ref struct DateParts(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = Trim.Cell(text);
    private int _at;
    private Part _first;
    private Part _second;
    private Part _third;

    public readonly ReadOnlySpan<byte> Rest => _text[_at..];

    public bool Read()
    {
        SkipWeekday();
        if (!ReadPart(out _first))
        {
            return false;
        }

        if (_first.Length == 8 && !_first.IsName)
        {
            return Split();
        }

        return Separator() && ReadPart(out _second) && Separator() && ReadPart(out _third);
    }

    public readonly bool TryOrder(DateOrder order, out int year, out int month, out int day)
    {
        (year, month, day) = this switch
        {
            { _second.IsName: true } when _first.Length == 4 => (_first.Value, _second.Value, _third.Value),
            { _second.IsName: true } => (_third.Year, _second.Value, _first.Value),
            { _first.IsName: true } => (_third.Year, _first.Value, _second.Value),
            { _first.Length: 4 } when order == DateOrder.YearDayMonth => (_first.Value, _third.Value, _second.Value),
            { _first.Length: 4 } => (_first.Value, _second.Value, _third.Value),
            _ when order == DateOrder.MonthFirst => (_third.Year, _first.Value, _second.Value),
            _ => (_third.Year, _second.Value, _first.Value),
        };
        return !_third.IsName && !(_first.IsName && _second.IsName);
    }

    public readonly DateReading Judge()
    {
        if (_third.IsName || (_first.IsName && _second.IsName))
        {
            return DateReading.NotADate;
        }

        if (_first.IsName || _second.IsName || _first.Length == 4)
        {
            return TryOrder(DateOrder.MonthFirst, out _, out var month, out var day) && month is >= 1 and <= 12 && day is >= 1 and <= 31
                ? DateReading.Plain
                : DateReading.NotADate;
        }

        if (_third.Length is not (2 or 4) || _first.Value is < 1 or > 31 || _second.Value is < 1 or > 31)
        {
            return DateReading.NotADate;
        }

        return (_first.Value > 12, _second.Value > 12) switch
        {
            (true, true) => DateReading.NotADate,
            (true, false) => DateReading.DayFirst,
            (false, true) => DateReading.MonthFirst,
            _ => DateReading.Either,
        };
    }

    public readonly string Pattern(DateOrder order)
    {
        if (_second.At == _first.At + _first.Length)
        {
            return _first.Length == 4 ? "yyyyMMdd" : order == DateOrder.MonthFirst ? "MMddyyyy" : "ddMMyyyy";
        }

        var (first, second, third) = this switch
        {
            { _second.IsName: true } when _first.Length == 4 => ('y', 'M', 'd'),
            { _second.IsName: true } => ('d', 'M', 'y'),
            { _first.IsName: true } => ('M', 'd', 'y'),
            { _first.Length: 4 } when order == DateOrder.YearDayMonth => ('y', 'd', 'M'),
            { _first.Length: 4 } => ('y', 'M', 'd'),
            _ when order == DateOrder.MonthFirst => ('M', 'd', 'y'),
            _ => ('d', 'M', 'y'),
        };
        return Letters(first, _first) + Between(_first, _second) + Letters(second, _second) + Between(_second, _third) + Letters(third, _third);
    }

    private static string Letters(char letter, Part part) => letter switch
    {
        'y' => part.Length == 2 ? "yy" : "yyyy",
        'M' when part.IsName => part.Length > 3 ? "MMMM" : "MMM",
        _ => new string(letter, part.Length == 1 ? 1 : 2),
    };

    private readonly string Between(Part left, Part right) =>
        System.Text.Encoding.UTF8.GetString(_text[(left.At + left.Length)..right.At]);

    private bool Split()
    {
        // 20260205 or 05022026: eight digits carry no separators, so the century tells where the year stands.
        var yearFirst = _first.Value / 10_000 is >= 1900 and <= 2199;
        var (value, at) = (_first.Value, _first.At);
        _first = yearFirst ? new Part(value / 10_000, 4, false, at) : new Part(value / 1_000_000, 2, false, at);
        _second = yearFirst ? new Part(value / 100 % 100, 2, false, at + 4) : new Part(value / 10_000 % 100, 2, false, at + 2);
        _third = yearFirst ? new Part(value % 100, 2, false, at + 6) : new Part(value % 10_000, 4, false, at + 4);
        return true;
    }

    private void SkipWeekday()
    {
        var word = Word();
        if (word.Length > 0 && MonthNames.IsWeekday(word) && MonthNames.Month(word) == 0)
        {
            _at += word.Length;
            Separator();
        }
    }

    private bool Separator()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is (byte)'-' or (byte)'/' or (byte)'.' or (byte)' ' or (byte)',')
        {
            _at++;
        }

        return _at > start;
    }

    private bool ReadPart(out Part part)
    {
        part = default;
        var start = _at;
        var value = 0;
        while (_at < _text.Length && char.IsAsciiDigit((char)_text[_at]))
        {
            if (_at - start == 8)
            {
                return false;
            }

            value = (value * 10) + _text[_at++] - '0';
        }

        if (_at > start)
        {
            part = new Part(value, _at - start, false, start);
            return true;
        }

        var word = Word();
        var month = MonthNames.Month(word);
        _at += word.Length;
        part = new Part(month, word.Length, true, start);
        return month > 0;
    }

    private readonly ReadOnlySpan<byte> Word()
    {
        var end = _at;
        while (end < _text.Length && char.IsAsciiLetter((char)_text[end]))
        {
            end++;
        }

        return _text[_at..end];
    }

    private readonly record struct Part(int Value, int Length, bool IsName, int At)
    {
        public int Year => Length == 2 ? Value + (Value < 70 ? 2000 : 1900) : Value;
    }
}
