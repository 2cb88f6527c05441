using System.Net;
using System.Text.Json;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Api;

public sealed class ReportEndpointsTests
{
    [Theory]
    [InlineData("/api/overview.json", "customers")]
    [InlineData("/api/cohorts.json", "cohorts")]
    public async Task Figures_come_as_json_from_the_whole_application(string address, string member)
    {
        await using var app = await TestApp.StartAsync();
        var path = Path.Combine(app.Folder, "orders.csv");
        await File.WriteAllTextAsync(path, "order_id,date,email,amount\n1,2024-01-05,ana@example.com,10.25\n");
        await app.Get<OrderImporter>().ImportAsync(path, "orders.csv", new ImportOptions { Store = "Shop", Currency = "EUR", TimeZone = "Europe/Berlin" }, null, CancellationToken.None);
        using var client = app.CreateClient();

        using var response = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.True(json.RootElement.TryGetProperty(member, out _));
    }
}
