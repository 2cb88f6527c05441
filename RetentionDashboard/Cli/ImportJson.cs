using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using RetentionDashboard.Import;

namespace RetentionDashboard.Cli;

/// <summary>What came of an import as the command line promises it: one batch gives one object, several give a list.</summary>
internal static partial class ImportJson
{
    public static string Of(ImportOutcome outcome) => JsonSerializer.Serialize(Shape(outcome), Context.Default.Result);

    public static string Of(IReadOnlyList<ImportOutcome> outcomes) => JsonSerializer.Serialize([.. outcomes.Select(Shape)], Context.Default.ListResult);

    private static Result Shape(ImportOutcome outcome)
    {
        // Of a file that was not imported everything is zero, so that sums over a list need no exception.
        var result = outcome.Result ?? new ImportResult { Format = "" };
        return new(
            result.RowsRead, result.RowsRefused, result.OrdersAdded, result.OrdersUpdated, result.OrdersUnchanged, result.OrdersNotValid, result.Refunds, result.CustomersAdded,
            result.OrdersUnattributed, result.FirstDay, result.LastDay, result.GrossRevenue, result.NetRevenue,
            [.. result.Warnings.Select(Words)],
            [.. result.Refused.Select(static row => new Refused(row.Line, row.Column, row.Value, Words(row.Reason)))],
            result.Seconds, outcome.Result?.Format, outcome.File, outcome.Problem is { } problem ? new Problem(problem.Code.ToString(), Words(problem)) : null);
    }

    // The same in every language, for the programs that read it.
    private static string Words(ImportNote note) => OptionHints.Of(note, CultureInfo.InvariantCulture);

    internal sealed record Result(
        int RowsRead, int RowsRefused, int OrdersAdded, int OrdersUpdated, int OrdersUnchanged, int OrdersNotValid, int Refunds, int CustomersAdded, int OrdersUnattributed,
        DateOnly? FirstDay, DateOnly? LastDay, decimal GrossRevenue, decimal NetRevenue, IReadOnlyList<string> Warnings, IReadOnlyList<Refused> Refused, double Seconds, string? Format,
        string File, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Problem? Problem);

    internal sealed record Refused(int Line, string? Column, string? Value, string Reason);

    internal sealed record Problem(string Code, string Sentence);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
    [JsonSerializable(typeof(Result))]
    [JsonSerializable(typeof(List<Result>))]
    private sealed partial class Context : JsonSerializerContext;
}
