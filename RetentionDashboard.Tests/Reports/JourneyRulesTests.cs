using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class JourneyRulesTests
{
    [Fact]
    public async Task Every_place_and_ribbon_opens_as_many_customers_as_it_counts()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        foreach (var (day, key) in new[] { ("2024-03-20", "POT-1"), ("2024-06-30", "TEA-1"), ("2024-08-01", "CUP-1") })
        {
            await database.AddLineAsync(shop.Store, await database.AddOrderAsync(shop.Store, shop.Citra, day + " 10:00:00", 70), key, key, key[..3]);
        }

        var query = new HistoryQuery { StoreId = shop.Store.Id };
        var (snapshot, details) = (await database.Get<Snapshots>().GetWithDetailsAsync(shop.Store.Id, default))!.Value;
        var context = new SegmentContext(snapshot.History) { Details = details };
        foreach (var level in Enum.GetValues<ProductLevel>())
        {
            foreach (var hidden in new string[][] { [], ["POT-1", "POT"] })
            {
                var report = (await new ProductsReports(database.Get<Snapshots>()).GetJourneyAsync(new JourneyQuery { History = query, Level = level, Hidden = hidden, Most = 4 }))!;

                Assert.Equal(4, report.Journey.Path.Count);
                Assert.All(report.Journey.Path.SelectMany(static step => step.Nodes), node => Assert.Equal(node.Customers, Members(JourneyRules.Of(report, node))));
                Assert.All(report.Journey.Links, link => Assert.Equal(link.Customers, Members(JourneyRules.Of(report, link))));
            }
        }

        int Members(SegmentRule rule) => RuleMembers.Of(rule, context).Count(static member => member);
    }
}
