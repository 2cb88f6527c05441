using System.Globalization;

namespace RetentionDashboard.Import.Containers;

/// <summary>Writes a workbook's cell as text that is read back as the same value, whatever culture or style the rest of the column has.</summary>
internal static class CellText
{
    /// <summary>Excel keeps fifteen digits of a number and makes the others zero.</summary>
    private const double FifteenDigits = 1e15;

    /// <summary>Every whole number up to here is exact.</summary>
    private const double ExactUpTo = 9_007_199_254_740_992;

    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        double number => OfNumber(number),
        DateTime moment => OfMoment(moment),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        bool truth => truth ? "TRUE" : "FALSE",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>True for a number that may have lost its last digits before it came here.</summary>
    public static bool IsCut(object? value) => value is double number && Math.Abs(number) >= FifteenDigits && Math.Abs(number) < 1e21;

    private static string OfNumber(double number)
    {
        if (number == Math.Truncate(number) && Math.Abs(number) < ExactUpTo)
        {
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        }

        if (!(Math.Abs(number) < 7e27))
        {
            return number.ToString("R", CultureInfo.InvariantCulture);
        }

        if (Math.Abs(number) >= ExactUpTo)
        {
            // The shortest digits that mean this number, then zeros: never an exponent.
            return decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        }

        // A decimal has the fifteen digits that Excel shows, without the dust of binary fractions.
        var text = ((decimal)number).ToString(CultureInfo.InvariantCulture);
        // Three decimals would look like thousands to whoever reads the text.
        return text.Length > 4 && text[^4] == '.' ? text + "0" : text;
    }

    /// <summary>A date is kept as a fraction of days, which misses the second by a hair.</summary>
    private static string OfMoment(DateTime moment)
    {
        var rounded = new DateTime((moment.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        return rounded.Year < 1900 ? rounded.ToString("HH:mm:ss", CultureInfo.InvariantCulture) : rounded.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
