using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports.Glossary;

/// <summary>Builds the lines and sums of examples.</summary>
internal static class ExampleParts
{
    public static ExampleValue Count(decimal value) => new(value, MetricUnit.Count);

    public static ExampleValue Share(decimal? value) => new(value, MetricUnit.Share);

    public static ExampleValue Amount(decimal? value) => new(value, MetricUnit.Money);

    public static ExampleValue Amount(long tenThousandths) => new(Money.ToDecimal(tenThousandths), MetricUnit.Money);

    public static ExampleValue Days(decimal? value) => new(value, MetricUnit.Days);

    public static ExampleValue Number(decimal? value) => new(value, MetricUnit.Number);

    public static ExampleLine Line(ExampleValue value, ExampleFact fact, params object[] arguments) => new(null, value, fact, arguments);

    public static ExampleLine Line(string symbol, ExampleValue value, ExampleFact fact, params object[] arguments) => new(symbol, value, fact, arguments);

    public static ExampleSum Sum(string form, params ExampleValue[] values) => new(form, values);

    /// <summary>Two lines and their quotient; null where nothing is divided by.</summary>
    public static MetricExample? Quotient(ExampleLine numerator, ExampleLine denominator, MetricUnit unit) =>
        denominator.Value.Number is not { } divisor || divisor == 0
            ? null
            : new MetricExample(
                [numerator, denominator],
                Sum("{0} ÷ {1} = {2}", numerator.Value, denominator.Value, new ExampleValue(numerator.Value.Number / divisor, unit)));
}
