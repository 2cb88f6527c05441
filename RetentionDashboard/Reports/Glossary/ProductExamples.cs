using RetentionDashboard.Metrics;
using static RetentionDashboard.Reports.Glossary.ExampleParts;

namespace RetentionDashboard.Reports.Glossary;

/// <summary>
/// Examples of what customers buy, over the whole history: the pair that most bought, and the product that most of the number's cases speak of.
/// </summary>
internal static class ProductExamples
{
    private const int YearDays = 365;

    /// <summary>True for what only the lines of orders show.</summary>
    public static bool IsAbout(MetricId metric) => MetricRegistry.Of(metric).Question == MetricQuestion.Product;

    public static MetricExample? Of(MetricId metric, HistoryView view, OrderDetails details)
    {
        var items = OrderItems.Of(view.History, details, ProductLevel.Product);
        return metric switch
        {
            MetricId.Support or MetricId.Confidence or MetricId.Lift => OfPair(metric, items, view.Selection),
            MetricId.NextProduct => OfNext(items, view.Selection),
            _ => OfFigure(metric, items, view),
        };
    }

    private static MetricExample? OfPair(MetricId metric, OrderItems items, CustomerSelection selection)
    {
        if (BasketPairs.Count(items, selection, null, NextProducts.UsualSupport(ProductLevel.Product)).Pairs.MaxBy(static pair => pair.Together) is not { } pair)
        {
            return null;
        }

        string a = items.Catalogue[pair.A].Name, b = items.Catalogue[pair.B].Name;
        var both = Line(Count(pair.Together), ExampleFact.OrdersWithPair, a, b);
        return metric switch
        {
            MetricId.Support => Quotient(both, Line(Count(pair.Baskets), ExampleFact.OrdersWithProducts), MetricUnit.Share),
            MetricId.Confidence => Quotient(both, Line(Count(pair.OrdersWithA), ExampleFact.OrdersWithItem, a), MetricUnit.Share),
            _ => new MetricExample(
                [
                    Line(Share(pair.ConfidenceAToB.Value), ExampleFact.ConfidenceOfPair, a, b, pair.Together, pair.OrdersWithA),
                    Line("P(B)", Share((decimal)pair.OrdersWithB / pair.Baskets), ExampleFact.ShareOfOrders, b, pair.OrdersWithB, pair.Baskets),
                ],
                Sum("({0} ÷ {1}) ÷ ({2} ÷ {3}) = {4}", Count(pair.Together), Count(pair.OrdersWithA), Count(pair.OrdersWithB), Count(pair.Baskets), Number(pair.Lift))),
        };
    }

    private static MetricExample? OfNext(OrderItems items, CustomerSelection selection)
    {
        var next = NextProducts.Count(items, selection, null, NextProducts.UsualSupport(ProductLevel.Product));
        if (next.Pairs.Where(static pair => pair.A != pair.B).MaxBy(static pair => pair.Share.Numerator) is not { } pair)
        {
            return null;
        }

        string a = items.Catalogue[pair.A].Name, b = items.Catalogue[pair.B].Name;
        var (came, bought) = (Count(pair.Share.Numerator), Count(pair.Share.Denominator));
        return new MetricExample(
            [
                Line(bought, ExampleFact.CustomersWithItem, a),
                Line(came, ExampleFact.CameBackForItem, b),
                Line(Share(pair.BaseRate.Value), ExampleFact.BaseRateOfItem, b, (long)pair.BaseRate.Denominator),
            ],
            Sum("{0} ÷ {1} = {2}", came, bought, Share(pair.Share.Value)));
    }

    private static MetricExample? OfFigure(MetricId metric, OrderItems items, HistoryView view)
    {
        var figures = ProductFigures.Count(items, view.Selection, null, view.Options.OrdersOfOneDayAreOne).Items;
        if (figures.MaxBy(figure => CasesOf(metric, figure)) is not { } figure || CasesOf(metric, figure) == 0)
        {
            return null;
        }

        var name = items.Catalogue[figure.Item].Name;
        var orders = Line(Count(figure.Orders), ExampleFact.OrdersWithItem, name);
        return metric switch
        {
            MetricId.ProductRepeatRate => Quotient(
                Line(Count(figure.Repeat.Numerator), ExampleFact.OrderedAgain), Line(Count(figure.Repeat.Denominator), ExampleFact.FirstOrderHad, name), MetricUnit.Share),
            MetricId.ProductYearValue => Quotient(
                Line(Amount(figure.YearValue.Numerator), ExampleFact.RevenueOfFirstYear),
                Line(Count(figure.YearValue.Denominator), ExampleFact.FirstOrderHadBefore, name, view.History.AsOf!.Value.AddDays(-YearDays)),
                MetricUnit.Money),
            MetricId.ProductNextOrder => new MetricExample(
                [Line(Count(figure.Next.Orders), ExampleFact.OrdersFollowed, name), Line(Days(figure.Next.Median), ExampleFact.DaysToNextOrder)], null),
            MetricId.ProductDiscountShare => Quotient(Line(Count(figure.Discounted.Numerator), ExampleFact.OrdersDiscounted), orders, MetricUnit.Share),
            _ => Quotient(Line(Count(figure.Refunded.Numerator), ExampleFact.OrdersRefunded), orders, MetricUnit.Share),
        };
    }

    // What the number rests on: the most of it makes the plainest example.
    private static decimal CasesOf(MetricId metric, ProductFigure figure) => metric switch
    {
        MetricId.ProductRepeatRate => figure.Repeat.Denominator,
        MetricId.ProductYearValue => figure.YearValue.Denominator,
        MetricId.ProductNextOrder => figure.Next.Orders,
        _ => figure.Orders,
    };
}
