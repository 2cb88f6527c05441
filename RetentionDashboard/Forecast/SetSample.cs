namespace RetentionDashboard.Forecast;

/// <summary>Some customers of each of several sets, who tell as well as all how far a sum moves with the parameters for its size.</summary>
/// <param name="Summary">These customers alone.</param>
/// <param name="Members">Their sets.</param>
internal sealed record SetSample(PurchaseSummary Summary, SetMembers Members)
{
    // A set of fewer is kept whole.
    private const int FewOfASet = 500;

    /// <param name="most">About how many customers of all sets together are enough.</param>
    public static SetSample Of(PurchaseSummary summary, SetMembers members, int most)
    {
        if (members.Customers.Length <= most)
        {
            return new SetSample(summary, members);
        }

        var (purchases, values, setOf) = (new List<RepeatPurchases?>(), new List<double>(), new List<int>());
        var every = (members.Customers.Length / most) + 1;
        for (var set = 0; set < members.Sets; set++)
        {
            var start = members.StartOf(set);
            var step = Math.Clamp((members.Ends[set] - start) / FewOfASet, 1, every);
            for (var member = start; member < members.Ends[set]; member += step)
            {
                var customer = members.Customers[member];
                purchases.Add(summary.Of(customer));
                values.Add(summary.Values[customer]);
                setOf.Add(set);
            }
        }

        var sample = PurchaseSummary.Of([.. purchases], [.. values]);
        return new SetSample(sample, SetMembers.Of(sample, [.. setOf], members.Sets));
    }
}
