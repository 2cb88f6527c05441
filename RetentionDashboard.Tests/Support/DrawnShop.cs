using System.Globalization;

namespace RetentionDashboard.Tests.Support;

/// <summary>A shop whose customers come at their own pace and leave for good some day, enough of them for a model.</summary>
internal static class DrawnShop
{
    public const string LastDay = "2023-12-31";

    /// <summary>Adds orders from January 2022 to December 2023.</summary>
    public static SmallShop Draw(this SmallShop shop, int customers = 240)
    {
        var random = new Random(11);
        var (start, end) = (new DateOnly(2022, 1, 1), DateOnly.Parse(LastDay, CultureInfo.InvariantCulture));
        for (var customer = 0; customer < customers; customer++)
        {
            var day = start.AddDays(random.Next(400));
            var (pace, value) = (15 + random.Next(90), 20 + random.Next(60));
            while (day <= end)
            {
                shop.Order($"c{customer}@example.com", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), value + random.Next(20), customer % 2 == 0 ? "Netherlands" : "Germany");
                if (random.NextDouble() < 0.3)
                {
                    break;
                }

                day = day.AddDays(1 + (int)(-Math.Log(1 - random.NextDouble()) * pace));
            }
        }

        return shop.Order("last@example.com", LastDay, 25, "Germany").Save();
    }
}
