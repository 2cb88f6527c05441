using RetentionDashboard.Import;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Tests.Support;

/// <summary>One application with a shop of one order and the saved segment "Twice", for tests that only ask.</summary>
public sealed class OneOrderApp : EmptyApp
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var path = Path.Combine(App.Folder, "orders.csv");
        await File.WriteAllTextAsync(path, "order_id,date,email,amount\n1,2024-01-05,ana@example.com,10.25\n");
        await App.Get<OrderImporter>().ImportAsync(path, "orders.csv", new ImportOptions { Store = "Shop", Currency = "EUR", TimeZone = "Europe/Berlin" }, null, CancellationToken.None);
        await App.Get<SavedSegments>().SaveAsync(new KeptSegment(0, "Twice", null, 0, new FigureBetween(CustomerFigure.Frequency, 2)), static _ => true);
    }
}
