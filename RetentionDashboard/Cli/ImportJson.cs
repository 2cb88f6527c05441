using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using RetentionDashboard.Import;

namespace RetentionDashboard.Cli;

/// <summary>The result of an import as the command line promises it.</summary>
internal static partial class ImportJson
{
    public static string Of(ImportResult result) => JsonSerializer.Serialize(Shape(result), Context.Default.Result);

    public static string Of(IReadOnlyList<ImportResult> results) => JsonSerializer.Serialize([.. results.Select(Shape)], Context.Default.ListResult);

    private static Result Shape(ImportResult result) => new(
        result.RowsRead, result.RowsRefused, result.OrdersAdded, result.OrdersUpdated, result.OrdersUnchanged, result.OrdersNotValid, result.Refunds, result.CustomersAdded,
        result.OrdersUnattributed, result.FirstDay, result.LastDay, result.GrossRevenue, result.NetRevenue,
        [.. result.Warnings.Select(Words)],
        [.. result.Refused.Select(static row => new Refused(row.Line, row.Column, row.Value, Words(row.Reason)))],
        result.Seconds, result.Format);

    private static string Words(ImportNote note) => ImportWords.Of(note, CultureInfo.InvariantCulture);

    internal sealed record Result(
        int RowsRead, int RowsRefused, int OrdersAdded, int OrdersUpdated, int OrdersUnchanged, int OrdersNotValid, int Refunds, int CustomersAdded, int OrdersUnattributed,
        DateOnly? FirstDay, DateOnly? LastDay, decimal GrossRevenue, decimal NetRevenue, IReadOnlyList<string> Warnings, IReadOnlyList<Refused> Refused, double Seconds, string Format);

    internal sealed record Refused(int Line, string? Column, string? Value, string Reason);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
    [JsonSerializable(typeof(Result))]
    [JsonSerializable(typeof(List<Result>))]
    private sealed partial class Context : JsonSerializerContext;
}
