using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>Which customers' first order was bought with a discount: worked out once for a history.</summary>
internal static class FirstOrderDiscounts
{
    private static readonly ConditionalWeakTable<OrderHistory, bool[]> Known = [];

    public static bool[] Of(OrderHistory history) => Known.GetValue(history, static history =>
    {
        var with = new bool[history.CustomerCount];
        for (var customer = 0; customer < with.Length; customer++)
        {
            with[customer] = history.HasDiscount(history.FirstOrderOf(customer));
        }

        return with;
    });
}
