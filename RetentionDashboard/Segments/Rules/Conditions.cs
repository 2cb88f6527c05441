using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments.Rules;

/// <summary>Turns a condition about one customer into a question that costs little to ask of each: values become codes, products one true or false each.</summary>
internal sealed class Conditions(SegmentContext context, CustomerFigures figures)
{
    private readonly OrderHistory _history = context.History;

    /// <summary>True for the numbers of customers that the condition holds for; asked of customers by the figures' day alone.</summary>
    public Predicate<int> Of(SegmentRule rule) => rule switch
    {
        FigureBetween figure => RuleNeeds.IsExpected(figure.Figure) ? Expected(figure) : Between(figure),
        RfmIs rfm => Named(rfm),
        LifecycleIs lifecycle => Staged(lifecycle),
        OrderHas has => Having(has),
        OrderDiscount discount => Discounted(discount),
        Bought bought => Buying(bought),
        BoughtWithin bought => BuyingAfter(bought),
        BoughtTogether bought => Holding(bought),
        NthOrderLed led => Led(led),
        ProposedNext proposed => Proposed(proposed),
        NoOrderSince since => LastBefore(since.Day.DayNumber),
        NoOrderFor silence => LastBefore(figures.AsOf.DayNumber - silence.Days + 1),
        OrdersBetween orders => Ordering(orders),
        NthOrderBetween nth => OrderingAt(nth),
        _ => throw new ArgumentException("Not a condition: " + rule.GetType().Name, nameof(rule)),
    };

    private Predicate<int> Between(FigureBetween rule)
    {
        var scale = rule.Figure is CustomerFigure.Monetary or CustomerFigure.AverageOrderValue or CustomerFigure.FirstOrderValue ? Money.Scale : 1;
        var from = rule.From is { } lower ? (long)decimal.Ceiling(lower * scale) : long.MinValue;
        var to = rule.To is { } upper ? (long)decimal.Floor(upper * scale) : long.MaxValue;
        var asOf = figures.AsOf.DayNumber;
        return rule.Figure switch
        {
            CustomerFigure.Recency => Value(customer => figures.SilenceOf(customer) + 1),
            CustomerFigure.Frequency => Value(customer => figures.Orders[customer]),
            CustomerFigure.Monetary => Value(customer => figures.Net[customer]),
            CustomerFigure.AverageOrderValue => MeanBetween,
            CustomerFigure.DaysSinceFirstOrder => Value(customer => asOf - _history.FirstDayOf(customer)),
            CustomerFigure.FirstOrderValue => Value(customer => _history.MoneyOf(_history.FirstOrderOf(customer)).In(context.Basis)),
            CustomerFigure.DaysToFulfilment => Fulfilled(Details()),
            CustomerFigure.RecencyScore => Score(context.Scores!.Recency),
            CustomerFigure.FrequencyScore => Score(context.Scores!.Frequency),
            _ => Score(context.Scores!.Monetary),
        };

        bool MeanBetween(int customer)
        {
            // A mean lies above a whole number where its whole part does, below one where the next whole number does.
            var (whole, rest) = Math.DivRem(figures.Net[customer], figures.Orders[customer]);
            return whole - (rest < 0 ? 1 : 0) >= from && whole + (rest > 0 ? 1 : 0) <= to;
        }

        Predicate<int> Fulfilled(OrderDetails details) =>
            customer => details.DaysToFulfilment(_history.FirstOrderOf(customer), figures.AsOf) is { } days && days >= from && days <= to;
        Predicate<int> Value(Func<int, long> value) => customer => value(customer) is var known && known >= from && known <= to;
        Predicate<int> Score(byte[] scores) => Value(customer => scores[customer]);
    }

    private Predicate<int> Expected(FigureBetween rule)
    {
        var expected = context.Expected(rule.Figure)!;
        var (from, to) = ((double?)rule.From ?? double.NegativeInfinity, (double?)rule.To ?? double.PositiveInfinity);
        return customer => expected(customer) is { } value && value >= from && value <= to;
    }

    private Predicate<int> Named(RfmIs rule)
    {
        var (scores, named) = (context.Scores!, Wanted(rule.Of, Enum.GetValues<RfmSegment>()));
        return customer => scores.SegmentOf(customer) is { } name && named[(int)name];
    }

    private Predicate<int> Staged(LifecycleIs rule)
    {
        var (window, named) = (context.Options.ActivityWindowDays, Wanted(rule.Of, Enum.GetValues<LifecycleStage>()));
        return customer => Lifecycle.StageOf(figures, customer, window) is { } stage && named[(int)stage];
    }

    private static bool[] Wanted<T>(IReadOnlyList<T> of, T[] all)
        where T : struct, Enum => Array.ConvertAll(all, value => of.Contains(value));

    private Predicate<int> Having(OrderHas rule)
    {
        if (rule.Property is OrderProperty.MainProduct or OrderProperty.MainCategory)
        {
            return Mainly(rule);
        }

        if (rule.Property is OrderProperty.Product or OrderProperty.Category)
        {
            var wanted = WantedProducts(new Goods(rule.Property == OrderProperty.Product ? GoodsKind.Product : GoodsKind.Category, rule.Of));
            if (rule.Order == OrderPlace.First)
            {
                return customer => HasAny(_history.Products.Of(customer), wanted);
            }

            var details = Details();
            return customer => HasAny(details.ProductsOf(LastOrderOf(customer)), wanted);
        }

        var dimension = rule.Property switch
        {
            OrderProperty.Channel => _history.Channels,
            OrderProperty.Country => _history.Countries,
            OrderProperty.Region => _history.Regions,
            OrderProperty.City => Details().Cities,
            _ => _history.DiscountCodes,
        };
        var (values, codes) = (rule.Of.ToHashSet(StringComparer.Ordinal), dimension.Codes);
        bool[] named = [false, .. dimension.Values.Select(values.Contains)];
        return rule.Order == OrderPlace.First
            ? customer => named[codes[_history.FirstOrderOf(customer)] + 1]
            : customer => named[codes[LastOrderOf(customer)] + 1];
    }

    private Predicate<int> Mainly(OrderHas rule)
    {
        var (values, products, byProduct) = (rule.Of.ToHashSet(StringComparer.Ordinal), _history.Products, rule.Property == OrderProperty.MainProduct);
        bool[] wanted = byProduct ? [.. products.Catalogue.Select(product => values.Contains(product.Key))] : [.. products.Categories.Select(values.Contains)];
        var main = byProduct ? MainGoods.Products(_history, IsCustomer) : MainGoods.Categories(_history, IsCustomer);
        if (rule.Order == OrderPlace.First)
        {
            return customer => main.Of(products.Of(customer)) is >= 0 and var level && wanted[level];
        }

        var details = Details();
        return customer => main.Of(details.ProductsOf(LastOrderOf(customer))) is >= 0 and var level && wanted[level];

        bool IsCustomer(int customer) => figures.Orders[customer] > 0;
    }

    private Predicate<int> Discounted(OrderDiscount rule)
    {
        var with = rule.Use == DiscountUse.With;
        return rule.Order == OrderPlace.First
            ? customer => _history.HasDiscount(_history.FirstOrderOf(customer)) == with
            : customer => _history.HasDiscount(LastOrderOf(customer)) == with;
    }

    private Predicate<int> Buying(Bought rule)
    {
        var (wanted, details, days) = (WantedProducts(rule.Goods), Details(), Days(rule.From, rule.To));
        return customer =>
        {
            var (first, end) = OrdersBetween(customer, days);
            return HasAny(details.Products.AsSpan(details.Offsets[first]..details.Offsets[end]), wanted);
        };
    }

    private Predicate<int> BuyingAfter(BoughtWithin rule)
    {
        var (wanted, before, details) = (WantedProducts(rule.Goods), WantedProducts(rule.After), Details());
        return customer =>
        {
            var first = _history.FirstOrderOf(customer);
            var days = figures.DaysOf(customer);
            int? newest = null;
            for (var i = 0; i < days.Length; i++)
            {
                var products = details.ProductsOf(first + i);
                if (days[i] - newest <= rule.Days && HasAny(products, wanted))
                {
                    return true;
                }

                newest = HasAny(products, before) ? days[i] : newest;
            }

            return false;
        };
    }

    private Predicate<int> Holding(BoughtTogether rule)
    {
        var (wanted, beside, details, days) = (WantedProducts(rule.Goods), WantedProducts(rule.With), Details(), Days(rule.From, rule.To));
        return customer =>
        {
            var (first, end) = OrdersBetween(customer, days);
            for (var order = first; order < end; order++)
            {
                if (details.ProductsOf(order) is var products && HasAny(products, wanted) && HasAny(products, beside))
                {
                    return true;
                }
            }

            return false;
        };
    }

    private Predicate<int> Led(NthOrderLed rule)
    {
        var items = Items(rule.Goods.Kind);
        var (wanted, leading) = (WantedItems(items, rule.Goods), new LeadingItems(items, rule.Without));
        return customer => figures.Orders[customer] >= rule.Number && leading.Of(_history.FirstOrderOf(customer) + rule.Number - 1) is >= 0 and var item && wanted[item];
    }

    private Predicate<int> Proposed(ProposedNext rule)
    {
        var items = Items(rule.Goods.Kind);
        var (wanted, level) = (WantedItems(items, rule.Goods), LevelOf(rule.Goods.Kind));
        var best = context.Proposals?.Invoke(level)
            ?? NextProducts.Count(items, CustomerSelection.Everybody, new DateSpan(DateOnly.MinValue, figures.AsOf), NextProducts.UsualSupport(level)).Best();
        return customer => best[customer] is { } pair && wanted[pair.B];
    }

    private OrderItems Items(GoodsKind kind) => OrderItems.Of(_history, Details(), LevelOf(kind));

    private static ProductLevel LevelOf(GoodsKind kind) => kind == GoodsKind.Product ? ProductLevel.Product : ProductLevel.Category;

    private static bool[] WantedItems(OrderItems items, Goods goods)
    {
        var keys = goods.Of.ToHashSet(StringComparer.Ordinal);
        return [.. items.Catalogue.Select(item => keys.Contains(item.Key))];
    }

    private Predicate<int> LastBefore(int day) => customer => figures.LastDays[customer] < day;

    private Predicate<int> Ordering(OrdersBetween rule)
    {
        var (from, to) = Days(rule.From, rule.To);
        return customer =>
        {
            var days = figures.DaysOf(customer);
            return days.Length >= rule.AtLeast && DayRange.CountBefore(days, to + 1) - DayRange.CountBefore(days, from) >= rule.AtLeast;
        };
    }

    private Predicate<int> OrderingAt(NthOrderBetween rule)
    {
        var (from, to) = Days(rule.From, rule.To);
        return customer => figures.Orders[customer] >= rule.Number && figures.DaysOf(customer)[rule.Number - 1] is var day && day >= from && day <= to;
    }

    private static (int From, int To) Days(DateOnly? from, DateOnly? to) => ((from ?? DateOnly.MinValue).DayNumber, (to ?? DateOnly.MaxValue).DayNumber);

    // Positions [first, end).
    private (int First, int End) OrdersBetween(int customer, (int From, int To) span)
    {
        var first = _history.FirstOrderOf(customer);
        var days = figures.DaysOf(customer);
        var start = DayRange.CountBefore(days, span.From);
        return (first + start, first + Math.Max(start, DayRange.CountBefore(days, span.To + 1)));
    }

    private int LastOrderOf(int customer) => _history.FirstOrderOf(customer) + figures.Orders[customer] - 1;

    private bool[] WantedProducts(Goods goods)
    {
        var names = goods.Of.ToHashSet(StringComparer.Ordinal);
        return goods.Kind == GoodsKind.Product
            ? [.. _history.Products.Catalogue.Select(product => names.Contains(product.Key))]
            : [.. _history.Products.Catalogue.Select(product => product.Category is { } category && names.Contains(category))];
    }

    private static bool HasAny(ReadOnlySpan<int> products, bool[] wanted)
    {
        foreach (var product in products)
        {
            if (wanted[product])
            {
                return true;
            }
        }

        return false;
    }

    private OrderDetails Details() => context.Details ?? throw new InvalidOperationException("A condition needs what orders held; the context has no details.");
}
