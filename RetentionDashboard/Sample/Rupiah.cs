using System.Globalization;

namespace RetentionDashboard.Sample;

/// <summary>Amounts as Indonesian marketplaces write them: "118.000".</summary>
internal static class Rupiah
{
    private static readonly NumberFormatInfo Style = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static string Text(decimal amount) => amount.ToString("#,##0.##", Style);
}
