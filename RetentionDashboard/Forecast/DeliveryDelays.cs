namespace RetentionDashboard.Forecast;

/// <summary>Bands of the days from an order to its fulfilment.</summary>
public static class DeliveryDelays
{
    private static readonly (int From, int? To)[] Bounds = [(0, 1), (2, 3), (4, 7), (8, 14), (15, null)];

    /// <summary>Names of the bands, the shortest first: "0-1", "2-3", "4-7", "8-14", "15-".</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Bounds.Select(NameOf)];

    /// <summary>First and last day of the band with this name, the last null where it has no end; null where there is no such band.</summary>
    public static (int From, int? To)? Find(string name) => Array.FindIndex(Bounds, band => NameOf(band) == name) is >= 0 and var place ? Bounds[place] : null;

    /// <summary>Place of the band that holds so many days; -1 for days that are not known, which are below 0.</summary>
    public static int PlaceOf(int days) => Array.FindLastIndex(Bounds, band => band.From <= days);

    private static string NameOf((int From, int? To) band) => FormattableString.Invariant($"{band.From}-{band.To}");
}
