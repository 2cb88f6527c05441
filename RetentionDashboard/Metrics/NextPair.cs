namespace RetentionDashboard.Metrics;

/// <summary>What was counted of one item and a later one, by their places among the frequent items, which lie in the sequence of their keys.</summary>
/// <param name="A">Place of the item that was bought.</param>
/// <param name="B">Place of the item of a later order.</param>
/// <param name="Later">Customers with B in an order after their first one with A.</param>
/// <param name="Holders">Customers with A.</param>
/// <param name="Returners">Customers with B in an order after their first.</param>
/// <param name="PValue">As of <see cref="NextProduct"/>; 1 where A is bought again.</param>
/// <param name="Stands">As of <see cref="NextProduct"/>.</param>
internal readonly record struct NextPair(int A, int B, int Later, int Holders, int Returners, double PValue, bool Stands)
{
    // Fewest customers who came back for B before anybody else is told to.
    private const int FewestCases = 5;

    /// <summary>True where the pair stands, at least 30 customers have A and at least 5 of them came back for B: enough to propose B to the next.</summary>
    public bool IsEvidence => Stands && Later >= FewestCases && Holders >= TwoRates.FewestCustomers;

    /// <summary>By lift, then by customers, both descending, then by key.</summary>
    public static int ByLift(NextPair left, NextPair right)
    {
        // Lifts have the customers as a common factor, and whole numbers say exactly which fraction is the larger.
        var lift = ((Int128)right.Later * ((long)left.Holders * left.Returners)).CompareTo((Int128)left.Later * ((long)right.Holders * right.Returners));
        return lift != 0 ? lift
            : left.Later != right.Later ? right.Later.CompareTo(left.Later)
            : left.A != right.A ? left.A.CompareTo(right.A)
            : left.B.CompareTo(right.B);
    }

    /// <summary>By share, then by lift, both descending, then by key.</summary>
    public static int ByShare(NextPair left, NextPair right)
    {
        var share = ((long)right.Later * left.Holders).CompareTo((long)left.Later * right.Holders);
        return share != 0 ? share
            : left.Returners != right.Returners ? left.Returners.CompareTo(right.Returners)
            : left.B != right.B ? left.B.CompareTo(right.B)
            : left.A.CompareTo(right.A);
    }
}
