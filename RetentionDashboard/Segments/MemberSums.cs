using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>Customers, orders and lifetime net revenue of any set of customers, counted in one pass.</summary>
public sealed class MemberSums : IAggregate<MemberSums>
{
    private int _customers;
    private long _orders;
    private long _net;

    private MemberSums()
    {
    }

    /// <summary>Counts the selected customers among the members.</summary>
    /// <param name="figures">What every customer did up to a day.</param>
    /// <param name="selection">Whom it is about.</param>
    /// <param name="members">True for members, by customer number; null for all who were customers by the day.</param>
    public static SegmentSize Of(CustomerFigures figures, CustomerSelection selection, bool[]? members)
    {
        var sums = CustomerPass.Run(figures.History, (from, to) =>
        {
            var sums = new MemberSums();
            for (var customer = from; customer < to; customer++)
            {
                if ((members?[customer] ?? figures.IsCustomer(customer)) && selection.Contains(customer))
                {
                    sums._customers++;
                    sums._orders += figures.Orders[customer];
                    sums._net += figures.Net[customer];
                }
            }

            return sums;
        });
        return new SegmentSize(null, sums._customers, sums._orders, Money.ToDecimal(sums._net));
    }

    /// <inheritdoc/>
    public void Add(MemberSums other) => (_customers, _orders, _net) = (_customers + other._customers, _orders + other._orders, _net + other._net);
}
