using System.Diagnostics;
using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Benchmarks;

/// <summary>Members of rules, counted with their orders and revenue, among 2 million invented customers with 5 million orders, as the builder asks: figures stand, the rule is new.</summary>
internal static class RulesBenchmark
{
    private const int Customers = 2_000_000;
    private const int Orders = 5_000_000;
    private const int Products = 4_000;
    private const int Runs = 7;

    public static int Run()
    {
        var random = new Random(1);
        var builder = new OrderHistoryBuilder();
        builder.Expect(Orders);
        for (var product = 0; product < Products; product++)
        {
            builder.AddProduct(new CatalogueProduct($"P{product}", $"Product {product}", $"C{product % 20}"));
        }

        var day = new DateOnly(2020, 1, 1);
        for (var order = 0; order < Orders; order++)
        {
            var customer = order < Customers ? order + 1 : random.Next(1, Customers + 1);
            var amount = random.Next(1, 5000) * 1000L;
            builder.AddOrder(new OrderRow(order + 1, customer, day.AddDays(random.Next(1800)), 0, amount, amount, amount) { Channel = builder.Channels.CodeOf($"channel {random.Next(8)}"), Country = builder.Countries.CodeOf($"country {random.Next(40)}") });
        }

        int[] ids = [.. builder.CustomerOrderIds()];
        var history = builder.Build();
        // Which order holds what is of no matter to the time it takes.
        var lines = new LineRow[Orders * 3 / 2];
        for (var line = 0; line < lines.Length; line++)
        {
            lines[line] = new LineRow(ids[line % Orders], random.Next(Products), 1, 10_000);
        }

        var context = new SegmentContext(history) { Details = OrderDetails.Of(history, ids, lines, new Dimension(new DimensionBuilder(), new int[Orders])) };
        var watch = Stopwatch.StartNew();
        _ = context.Figures;
        Write("figures, once", watch.Elapsed);
        watch.Restart();
        _ = context.Scores;
        Write("scores, once", watch.Elapsed);

        var (tea, pots) = (new Goods(GoodsKind.Category, ["C1"]), new Goods(GoodsKind.Product, ["P7", "P8"]));
        SegmentRule frequent = new FigureBetween(CustomerFigure.Frequency, From: 2);
        Measure("orders >= 2", frequent);
        Measure("average order value", new FigureBetween(CustomerFigure.AverageOrderValue, 100, 300));
        Measure("last order's channel", new OrderHas(OrderPlace.Last, OrderProperty.Channel, ["channel 1"]));
        Measure("RFM name", new RfmIs([RfmSegment.Champions, RfmSegment.AtRisk]));
        Measure("lifecycle", new LifecycleIs([LifecycleStage.AtRisk]));
        Measure("orders between", new OrdersBetween(2, day.AddDays(900), day.AddDays(1200)));
        Measure("bought", new Bought(tea));
        Measure("bought within", new BoughtWithin(tea, 60, pots));
        Measure("six conditions", new AllOf(
        [
            frequent, new AnyOf([new Bought(tea), new OrderHas(OrderPlace.First, OrderProperty.Country, ["country 3"])]),
            new Negation(new NoOrderFor(180)), new FigureBetween(CustomerFigure.Monetary, From: 100), new LifecycleIs([LifecycleStage.Active, LifecycleStage.New]),
        ]));
        return 0;

        void Measure(string name, SegmentRule rule)
        {
            var members = RuleMembers.Of(rule, context).Count(static member => member);
            var times = new List<TimeSpan>();
            for (var run = 0; run < Runs; run++)
            {
                watch.Restart();
                MemberSums.Of(context.Figures!, CustomerSelection.Everybody, RuleMembers.Of(rule, context));
                times.Add(watch.Elapsed);
            }

            times.Sort();
            Write(string.Create(CultureInfo.InvariantCulture, $"{name} ({members:N0})"), times[Runs / 2]);
        }
    }

    private static void Write(string name, TimeSpan time) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {time.TotalMilliseconds,8:N1} ms"));
}
