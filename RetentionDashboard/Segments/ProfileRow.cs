using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>How common something is among the customers of a segment and among the others.</summary>
/// <param name="Topic">What it is.</param>
/// <param name="Key">Which channel, country or category; a product's key; empty of a discount.</param>
/// <param name="Members">Members with it ÷ members.</param>
/// <param name="Others">Others with it ÷ others.</param>
/// <param name="PValue">Two-sided p-value of "it has nothing to do with the segment" (<see cref="Association"/>).</param>
/// <param name="Stands">True where that is not to be believed even among so many questions (<see cref="FalseDiscovery"/>, 5 %).</param>
public sealed record ProfileRow(ProfileTopic Topic, string Key, Ratio Members, Ratio Others, double PValue, bool Stands)
{
    private const double Z95 = 1.959963984540054;

    /// <summary>Share of members ÷ share of others: 1 is no difference; null where none of the others has it.</summary>
    public decimal? Lift => Others.Numerator == 0 ? null : Members.Value / Others.Value;

    /// <summary>95 % interval of <see cref="Lift"/> (Katz et al. 1978: normal on the logarithm of the ratio of two rates); null where a side has nobody with it.</summary>
    public (double Lower, double Upper)? Interval
    {
        get
        {
            if (Members.Numerator == 0 || Lift is not { } lift)
            {
                return null;
            }

            var error = Math.Sqrt(Variance(Members) + Variance(Others));
            return ((double)lift * Math.Exp(-Z95 * error), (double)lift * Math.Exp(Z95 * error));
        }
    }

    private static double Variance(Ratio rate) => (1 / (double)rate.Numerator) - (1 / (double)rate.Denominator);
}
