using static RetentionDashboard.Segments.RfmSegment;

namespace RetentionDashboard.Segments;

/// <summary>Which name stands where on the grid of recency × the mean of frequency and monetary value.</summary>
public static class RfmGrid
{
    /// <summary>Scores go from 1 to this.</summary>
    public const int Highest = 5;

    // Rows: recency 1 to 5. Columns: (frequency + monetary value) ÷ 2, half rounded up, 1 to 5.
    private static readonly RfmSegment[][] Names =
    [
        [Lost, Lost, AtRisk, CannotLoseThem, CannotLoseThem],
        [Hibernating, Hibernating, AtRisk, AtRisk, AtRisk],
        [AboutToSleep, AboutToSleep, NeedAttention, Loyal, Loyal],
        [Promising, PotentialLoyalist, Loyal, Loyal, Champions],
        [NewCustomers, PotentialLoyalist, PotentialLoyalist, Champions, Champions],
    ];

    /// <summary>The name at a place of the grid.</summary>
    /// <param name="recency">1 to 5.</param>
    /// <param name="frequencyAndMonetary">1 to 5.</param>
    public static RfmSegment At(int recency, int frequencyAndMonetary) => Names[recency - 1][frequencyAndMonetary - 1];

    /// <summary>The name of three scores, each 1 to 5.</summary>
    public static RfmSegment Of(int recency, int frequency, int monetary) => At(recency, MeanOf(frequency, monetary));

    /// <summary>Where two scores stand on the grid: their mean, half rounded up.</summary>
    public static int MeanOf(int frequency, int monetary) => (frequency + monetary + 1) / 2;
}
