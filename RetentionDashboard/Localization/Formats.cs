using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Localization;

/// <summary>Writes every number, amount, date and share that a person reads, in the current culture. What was not observed is a dash.</summary>
public static class Formats
{
    /// <summary>Stands for a value that is not there.</summary>
    public const string Nothing = "–";

    /// <summary>Before a negative number: a hyphen is hard to tell from a dash between two numbers.</summary>
    public const char Minus = '\u2212';

    private const char NoBreakSpace = '\u00a0';

    /// <summary>A text of the resources with its {0}, {1}… filled in.</summary>
    public static string Fill(string text, params ReadOnlySpan<object?> values) => string.Format(Culture, text, values);

    /// <summary>"4,339".</summary>
    public static string Count(long? value) => value is { } count ? Shown(count.ToString("N0", Culture)) : Nothing;

    /// <summary>"1 order", "4,339 orders": the text that fits the count, with the count filled in.</summary>
    public static string Counted(long count, string one, string many) => Fill(count == 1 ? one : many, Count(count));

    /// <summary>"1 customer", "4,339 customers".</summary>
    public static string Customers(decimal count) => Counted((long)count, Texts.Formats_Customer, Texts.Formats_Customers);

    /// <summary>"1 order", "4,339 orders".</summary>
    public static string Orders(decimal count) => Counted((long)count, Texts.Formats_Order, Texts.Formats_Orders);

    /// <summary>"1 gap", "4,339 gaps" between orders.</summary>
    public static string Gaps(decimal count) => Counted((long)count, Texts.Formats_Gap, Texts.Formats_Gaps);

    /// <summary>"4,339", and "12.5" for quantities that are not whole.</summary>
    public static string Quantity(double? value) => value is { } quantity ? Shown(quantity.ToString("#,##0.###", Culture)) : Nothing;

    /// <summary>A number with a fixed count of decimals: "4.27".</summary>
    public static string Number(decimal? value, int decimals = 2) => value is { } number ? Rounded(number, decimals) : Nothing;

    /// <summary>An exchange rate with as many decimals as it was given, at most eight: "16,250", "0.0000615".</summary>
    public static string Rate(decimal rate) => rate.ToString("#,##0.########", Culture);

    /// <summary>"$83,210.50", "Rp 83.210.500": the currency's symbol and usual decimals, the separators of the current culture.</summary>
    public static string Money(decimal? value, string currency) =>
        value is { } amount ? Amount(amount, currency, Rounded(Math.Abs(amount), Currencies.Decimals(currency))) : Nothing;

    /// <summary>A limit that somebody set, never rounded: "Rp 1,5".</summary>
    public static string MoneyExact(decimal value, string currency) =>
        Amount(value, currency, Rounded(Math.Abs(value), Math.Max(Currencies.Decimals(currency), (value / 1.0000000000000000000000000000m).Scale)));

    /// <summary>For tiles and axes: "$83.2K", "Rp 83,2 jt"; below a thousand as <see cref="Money"/>.</summary>
    public static string MoneyCompact(decimal? value, string currency)
    {
        if (value is not { } amount)
        {
            return Nothing;
        }

        return Compacted(Math.Abs(amount)) is { } compact ? Amount(amount, currency, compact) : Money(amount, currency);
    }

    /// <summary>"65.6%": a share of 1 as a percentage with one decimal.</summary>
    public static string Percent(decimal? share) => share is { } value ? Rounded(value * 100, 1) + "%" : Nothing;

    /// <inheritdoc cref="Percent(decimal?)"/>
    public static string Percent(Ratio? ratio) => Percent(ratio?.Value);

    /// <summary>A change with its sign: "+12.3%", "−4.0%".</summary>
    public static string PercentChange(decimal? share, int decimals = 1) => share is { } value ? Signed(value, Rounded(Math.Abs(value) * 100, decimals) + "%") : Nothing;

    /// <summary>The difference of two shares in percentage points, with its sign: "+1.2 pp".</summary>
    public static string PointChange(decimal? difference, int decimals = 1) =>
        difference is { } value ? Signed(value, Fill(Texts.Formats_Points, Rounded(Math.Abs(value) * 100, decimals))) : Nothing;

    /// <summary>What a share is made of: "2,845 of 4,339".</summary>
    public static string Of(decimal numerator, decimal denominator) =>
        Fill(Texts.Formats_Of, Rounded(numerator, 0), Rounded(denominator, 0));

    /// <summary>"2,845 of 4,339 customers".</summary>
    public static string OfCustomers(Ratio share) => Fill(Texts.Formats_Of, Rounded(share.Numerator, 0), Customers(share.Denominator));

    /// <summary>"34 days", "1 day"; halves are shown ("34.5 days").</summary>
    public static string Days(decimal? days) => days is { } value
        ? Fill(value == 1 ? Texts.Formats_Day : Texts.Formats_Days, Shown(value.ToString("#,##0.#", Culture)))
        : Nothing;

    /// <summary>"1.5 years", "1 year".</summary>
    public static string Years(decimal? years) => years is { } value
        ? Fill(value == 1 ? Texts.Formats_Year : Texts.Formats_Years, value.ToString("#,##0.##", Culture))
        : Nothing;

    /// <summary>"9 Dec 2011".</summary>
    public static string Date(DateOnly? day) => day?.ToString("d MMM yyyy", Culture) ?? Nothing;

    /// <summary>"9 Dec 2011, 14:05": wall clock of the shop.</summary>
    public static string DateAndTime(DateTime? moment) => moment?.ToString("d MMM yyyy, HH':'mm", Culture) ?? Nothing;

    /// <summary>When an order was placed or refunded; the day alone at midnight, which is what a file without times tells.</summary>
    public static string Placed(DateTime? moment) => moment is { } known && known.TimeOfDay == TimeSpan.Zero ? Date(DateOnly.FromDateTime(known)) : DateAndTime(moment);

    /// <summary>"9 Dec 2011, 14:05:09", where two on one minute have to be told apart.</summary>
    public static string Moment(DateTime? moment) => moment?.ToString("d MMM yyyy, HH':'mm':'ss", Culture) ?? Nothing;

    /// <summary>"1 Mar 2011 – 9 Dec 2011"; a span of one day is that day.</summary>
    public static string Span(DateSpan? span) => span is { } days ? Span(days.From, days.To) : Nothing;

    /// <inheritdoc cref="Span(DateSpan?)"/>
    public static string Span(DateOnly? from, DateOnly? to) => from == to ? Date(from) : Date(from) + " – " + Date(to);

    /// <summary>"Mar 2011", "Q1 2011", "2011"; a week by its Monday.</summary>
    public static string Period(Period? period) => period switch
    {
        null => Nothing,
        { Grain: Grain.Week } week => Date(week.FirstDay),
        { Grain: Grain.Month } month => month.FirstDay.ToString("MMM yyyy", Culture),
        { Grain: Grain.Quarter } quarter => Fill(Texts.Formats_Quarter, ((quarter.FirstDay.Month - 1) / 3) + 1, quarter.FirstDay.Year),
        { } year => year.FirstDay.Year.ToString("0000", Culture),
    };

    /// <summary>"48.2 MB".</summary>
    public static string Bytes(long? bytes) => bytes switch
    {
        null => Nothing,
        < 1_000 => Count(bytes) + NoBreakSpace + "B",
        < 1_000_000 => Rounded(bytes.Value / 1_000m, 0) + NoBreakSpace + "kB",
        < 1_000_000_000 => Rounded(bytes.Value / 1_000_000m, 1) + NoBreakSpace + "MB",
        _ => Rounded(bytes.Value / 1_000_000_000m, 1) + NoBreakSpace + "GB",
    };

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    private static string Rounded(decimal value, int decimals)
    {
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        return Shown((rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Culture));
    }

    private static string Shown(string number) => number.Replace('-', Minus);

    private static string Amount(decimal amount, string currency, string digits)
    {
        var isZero = decimal.Round(amount, Currencies.Decimals(currency), MidpointRounding.AwayFromZero) == 0;
        return (amount < 0 && !isZero ? Minus.ToString() : "") + Currencies.Before(currency) + digits;
    }

    private static string? Compacted(decimal size)
    {
        // Each step begins where the one below would round up to four digits: 999,950 is "1.0M", not "1,000.0K".
        (decimal From, decimal Unit, string Text)[] steps =
        [
            (999_950_000_000m, 1_000_000_000_000m, Texts.Formats_Trillion),
            (999_950_000m, 1_000_000_000m, Texts.Formats_Billion),
            (999_950m, 1_000_000m, Texts.Formats_Million),
            (1_000m, 1_000m, Texts.Formats_Thousand),
        ];
        foreach (var (from, unit, text) in steps)
        {
            if (size >= from)
            {
                return Fill(text, Rounded(size / unit, 1));
            }
        }

        return null;
    }

    private static string Signed(decimal value, string size) => value switch
    {
        > 0 => "+" + size,
        < 0 => Minus + size,
        _ => size,
    };
}
