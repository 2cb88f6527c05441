namespace RetentionDashboard.Metrics;

/// <summary>Figures of every item that the counted orders hold, and of all customers as the base to compare with.</summary>
/// <param name="Everybody">All selected customers and their orders, whether they name an item or not; pieces and revenue are those of lines.</param>
/// <param name="Items">By customers, the most first, then by key.</param>
public sealed record ProductFigures(ProductFigure Everybody, IReadOnlyList<ProductFigure> Items)
{
    /// <summary>Counts the orders of a selection; what became of customers is about their whole history.</summary>
    /// <param name="span">Days of the orders; null is the whole history. Customers acquired before or after it are no customers of a first order.</param>
    /// <param name="ordersOfOneDayAreOne">True where a second order on the day of the first is no repeat purchase.</param>
    public static ProductFigures Count(OrderItems items, CustomerSelection selection, DateSpan? span, bool ordersOfOneDayAreOne = false)
    {
        var history = items.History;
        var tallies = new ProductTally?[items.Catalogue.Count];
        var seenBy = new int[tallies.Length];
        var everybody = new ProductTally();
        var isRefunded = Refunded(history);
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            if (!selection.Contains(customer))
            {
                continue;
            }

            var days = history.DaysOf(customer);
            var first = history.FirstOrderOf(customer);
            var (start, end) = selection.OrdersIn(days, span);
            if (start == end)
            {
                continue;
            }

            everybody.Customers++;
            for (var number = end - 1; number >= start; number--)
            {
                AddOrder(customer, first + number, NextDay(days, number) - days[number]);
            }

            if (start == 0)
            {
                var year = FirstYear.Of(history, customer, ordersOfOneDayAreOne);
                everybody.AddFirst(year);
                foreach (var item in items.Of(first))
                {
                    tallies[item]!.AddFirst(year);
                }
            }
        }

        return Of(items, tallies, everybody);

        void AddOrder(int customer, int order, int? daysToNext)
        {
            var isDiscounted = history.HasDiscount(order);
            everybody.AddOrder(isRefunded[order], isDiscounted, daysToNext);
            for (var place = items.Offsets[order]; place < items.Offsets[order + 1]; place++)
            {
                var tally = tallies[items.Items[place]] ??= new ProductTally();
                tally.AddOrder(isRefunded[order], isDiscounted, daysToNext);
                tally.Pieces += items.Quantities[place];
                tally.Revenue += items.Totals[place];
                everybody.Pieces += items.Quantities[place];
                everybody.Revenue += items.Totals[place];
                // A customer has number 0 too.
                if (seenBy[items.Items[place]] != customer + 1)
                {
                    seenBy[items.Items[place]] = customer + 1;
                    tally.Customers++;
                }
            }
        }
    }

    private static ProductFigures Of(OrderItems items, ProductTally?[] tallies, ProductTally everybody)
    {
        int[] sold = [.. Enumerable.Range(0, tallies.Length).Where(item => tallies[item] is not null)];
        TwoRates[] against = [.. sold.Select(item => AgainstOthers(tallies[item]!.Repeat, everybody.Repeat))];
        // Too few to ask about are no question.
        double[] asked = [.. against.Where(static rates => rates.IsEnough).Select(static rates => rates.PValue ?? 1)];
        using var answers = FalseDiscovery.Stand(asked, BasketPairs.FalseAlarms).GetEnumerator();
        return new ProductFigures(
            everybody.ToFigure(DimensionBuilder.None, null, false),
            [
                .. sold.Select((item, place) => tallies[item]!.ToFigure(item, against[place].IsEnough ? against[place].PValue : null, against[place].IsEnough && answers.MoveNext() && answers.Current)).ToList()
                    .OrderByDescending(static figure => figure.Customers).ThenBy(figure => items.Catalogue[figure.Item].Key, StringComparer.Ordinal),
            ]);
    }

    private static TwoRates AgainstOthers(Ratio own, Ratio all) =>
        new(new Ratio(all.Numerator - own.Numerator, all.Denominator - own.Denominator), own);

    private static int? NextDay(ReadOnlySpan<int> days, int number)
    {
        for (var next = number + 1; next < days.Length; next++)
        {
            if (days[next] > days[number])
            {
                return days[next];
            }
        }

        return null;
    }

    private static bool[] Refunded(OrderHistory history)
    {
        var refunded = new bool[history.OrderCount];
        foreach (var order in history.RefundOrders)
        {
            if (order >= 0)
            {
                refunded[order] = true;
            }
        }

        return refunded;
    }
}
