namespace RetentionDashboard.Metrics;

/// <summary>Brings what was counted into the form of a table.</summary>
internal static class CohortRatios
{
    public static Ratio Of(in CohortValue value, CohortReading reading) => reading.Form switch
    {
        CohortForm.OfFirst => OfFirst(value, reading),
        CohortForm.Number when reading.Measure != CohortMeasure.AverageOrderValue => new Ratio(Amount(value.Numerator, reading), 1),
        _ => new Ratio(Amount(value.Numerator, reading), value.Denominator),
    };

    /// <summary>The average over cells of several cohorts, added up.</summary>
    /// <param name="cohorts">How many cells were added.</param>
    public static Ratio Average(in CohortValue sum, int cohorts, CohortReading reading) =>
        reading is { Form: CohortForm.Number, Measure: not CohortMeasure.AverageOrderValue }
            ? new Ratio(Amount(sum.Numerator, reading), cohorts)
            : Of(sum, reading);

    // Averages are divided before they are compared: the first period has orders of its own.
    private static Ratio OfFirst(in CohortValue value, CohortReading reading)
    {
        if (reading.Measure != CohortMeasure.AverageOrderValue)
        {
            return new Ratio(Amount(value.Numerator, reading), Amount(value.Start, reading));
        }

        return value is { Denominator: > 0, StartDenominator: > 0 }
            ? new Ratio(Amount(value.Numerator, reading) / value.Denominator, Amount(value.Start, reading) / value.StartDenominator)
            : default;
    }

    private static decimal Amount(long value, CohortReading reading) =>
        !reading.Measure.IsMoney() ? value
        : reading.Measure.IsMargin() ? Money.ToDecimal(value) * reading.MarginPercent / 100
        : Money.ToDecimal(value);
}
