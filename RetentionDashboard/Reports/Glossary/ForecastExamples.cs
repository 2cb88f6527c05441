using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using static RetentionDashboard.Reports.Glossary.ExampleParts;

namespace RetentionDashboard.Reports.Glossary;

/// <summary>
/// Examples of what is expected of the next twelve months. Ten invented orders make no model, so that theirs are expected by the published ones of the CDNOW sample.
/// </summary>
internal static class ForecastExamples
{
    private static readonly PurchaseModel PublishedPurchases = PurchaseModel.Of(PurchaseModelKind.BgNbd, 0.243, 4.414, 0.793, 2.426);
    private static readonly SpendModel PublishedSpend = new(6.25, 3.74, 15.44);

    public static MetricExample? Of(MetricId metric, HistoryView view)
    {
        if (metric is not (MetricId.ProbabilityAlive or MetricId.PredictedClv or MetricId.ExpectedOrders or MetricId.ExpectedRevenue or MetricId.MaximumCpa or MetricId.ValueAtRisk)
            || PurchaseReader.Read(view.History, basis: view.Options.Basis) is not { } summary || ModelsOf(view) is not var (purchases, spend))
        {
            return null;
        }

        var best = Enumerable.Range(0, view.History.CustomerCount).MaxBy(customer => WorthOf(view, customer));
        return metric switch
        {
            MetricId.ProbabilityAlive => OfChance(purchases, summary.Of(Enumerable.Range(0, view.History.CustomerCount).MaxBy(customer => summary.Of(customer)!.Value.Repeats))!.Value),
            MetricId.ExpectedOrders => OfOrders(purchases, summary.Of(best)!.Value),
            MetricId.PredictedClv => OfClv(view, purchases, spend, summary.Of(best)!.Value, summary.ValueOf(best)),
            MetricId.ValueAtRisk => OfRisk(view, purchases, spend, summary.Of(best)!.Value, summary.ValueOf(best)),
            MetricId.ExpectedRevenue => OfRevenue(purchases, spend, summary),
            _ => OfCpa(view, purchases, spend),
        };
    }

    private static MetricExample OfChance(PurchaseModel model, RepeatPurchases often)
    {
        var chance = model.ChanceAlive(often);
        var odds = Number((decimal)((1 - chance) / Math.Max(chance, double.Epsilon)));
        return new MetricExample(
            [
                Line("x", Count(often.Repeats), ExampleFact.RepeatsOfMostFrequent),
                Line("t_x", Count(often.LastDay), ExampleFact.DaysToLastRepeat),
                Line("T", Count(often.Age), ExampleFact.DaysKnown),
                Line("o", odds, ExampleFact.OddsOfGone),
            ],
            Sum("1 ÷ (1 + {0}) = {1}", odds, Share((decimal)chance)));
    }

    private static MetricExample OfOrders(PurchaseModel model, RepeatPurchases best)
    {
        var (chance, orders) = (model.ChanceAlive(best), model.ExpectedOrders(best, WeeksOf(PredictedQuery.UsualMonths)));
        var (alive, number) = (Share((decimal)chance), Number((decimal)(chance > 0 ? orders / chance : 0)));
        return new MetricExample(
            [Line("P", alive, ExampleFact.ChanceOfBest), Line("n", number, ExampleFact.OrdersIfAlive, PredictedQuery.UsualMonths)],
            Sum("{0} × {1} = {2}", alive, number, Number((decimal)orders)));
    }

    private static MetricExample OfClv(HistoryView view, PurchaseModel model, SpendModel spend, RepeatPurchases best, double mean)
    {
        var (discounted, worth, margin) = (Discounted(weeks => model.ExpectedOrders(best, weeks)), spend.ExpectedValue(best.Repeats, mean), view.Options.MarginPercent / 100);
        var (orders, value, share) = (Number((decimal)discounted), Amount((decimal)worth), Share(margin));
        return new MetricExample(
            [
                Line("n", orders, ExampleFact.DiscountedOrdersOfBest, PredictedQuery.UsualMonths),
                Line("E[M]", value, ExampleFact.ExpectedValueOfBest),
                Line(share, ExampleFact.MarginOfStore),
            ],
            Sum("{0} × {1} × {2} = {3}", orders, value, share, Amount((decimal)(discounted * worth) * margin)));
    }

    private static MetricExample OfRisk(HistoryView view, PurchaseModel model, SpendModel spend, RepeatPurchases best, double mean)
    {
        var worth = Discounted(weeks => model.ExpectedOrders(best, weeks)) * spend.ExpectedValue(best.Repeats, mean) * (double)view.Options.MarginPercent / 100;
        var chance = model.ChanceAlive(best);
        var (clv, alive) = (Amount((decimal)worth), Share((decimal)chance));
        return new MetricExample(
            [Line("CLV", clv, ExampleFact.ClvOfBest, PredictedQuery.UsualMonths), Line("P", alive, ExampleFact.ChanceOfBest)],
            Sum("{0} × (1 − {1}) = {2}", clv, alive, Amount((decimal)WinBack.ValueAtRisk(worth, chance))));
    }

    private static MetricExample OfRevenue(PurchaseModel model, SpendModel spend, PurchaseSummary summary)
    {
        var (orders, revenue) = (0.0, 0.0);
        for (var customer = 0; customer < summary.Places; customer++)
        {
            if (summary.Of(customer) is { } one)
            {
                var expected = model.ExpectedOrders(one, WeeksOf(PredictedQuery.UsualMonths));
                orders += expected;
                revenue += expected * spend.ExpectedValue(one.Repeats, summary.ValueOf(customer));
            }
        }

        var (all, value) = (Number((decimal)orders), Amount((decimal)(orders > 0 ? revenue / orders : 0)));
        return new MetricExample(
            [Line("E[Y]", all, ExampleFact.ExpectedOrdersOfAll, PredictedQuery.UsualMonths), Line("E[M]", value, ExampleFact.ExpectedValueOfAll)],
            Sum("{0} × {1} = {2}", all, value, Amount((decimal)revenue)));
    }

    private static MetricExample OfCpa(HistoryView view, PurchaseModel model, SpendModel spend)
    {
        var first = Enumerable.Range(0, view.History.CustomerCount).Average(customer => (double)Money.ToDecimal(view.History.MoneyOf(view.History.FirstOrderOf(customer)).In(view.Options.Basis)));
        var worth = (double)view.Options.MarginPercent / 100 * (first + (Discounted(model.ExpectedRepeats) * spend.Mean));
        var (clv, ratio) = (Amount((decimal)worth), Count(PredictedQuery.UsualRatio));
        return new MetricExample(
            [Line("CLV", clv, ExampleFact.ClvOfNew, PredictedQuery.UsualMonths), Line(ratio, ExampleFact.TargetRatio)],
            Sum("{0} ÷ {1} = {2}", clv, ratio, Amount((decimal?)NewCustomerValue.MaximumCpa(worth, (double)PredictedQuery.UsualRatio))));
    }

    private static (PurchaseModel Purchases, SpendModel Spend)? ModelsOf(HistoryView view)
    {
        if (ReferenceEquals(view, InventedShop.View))
        {
            return (PublishedPurchases, PublishedSpend);
        }

        var fit = FittedModels.Of(view.History, view.History.AsOf!.Value, view.Options.Basis, () => view.History).Forecast(Forecasts.OptionsOf(view.Store));
        return fit.Forecast is { Spend: { } spend } forecast ? (forecast.Model, spend) : null;
    }

    private static double Discounted(Func<double, double> orders)
    {
        var (sum, before, factor) = (0.0, 0.0, 1.0);
        for (var month = 1; month <= PredictedQuery.UsualMonths; month++)
        {
            var upTo = orders(WeeksOf(month));
            factor /= 1 + ((double)PredictedQuery.UsualDiscount / 100);
            sum += factor * (upTo - before);
            before = upTo;
        }

        return sum;
    }

    private static double WeeksOf(int months) => months * RepeatPurchases.WeeksPerMonth;

    private static long WorthOf(HistoryView view, int customer) =>
        view.History.MoneyOf(view.History.FirstOrderOf(customer), view.History.FirstOrderOf(customer) + view.History.DaysOf(customer).Length).In(view.Options.Basis);
}
