using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Formats;

/// <summary>Any table with an order date, an amount and a customer, by the header words that shops use in English, Indonesian and six languages of Europe.</summary>
internal sealed class GenericFormat : IOrderFormat
{
    public string Name => "generic";

    public string Title => "CSV";

    public bool JoinsColumns => false;

    public IReadOnlyDictionary<ImportField, string[]> Headers => GenericHeaders.ByField;

    public int Score(IReadOnlySet<string> names) => Headers.Values.Count(words => words.Any(names.Contains));

    public StatusMeaning? Meaning(string status) => StatusWords.Meaning(status);
}
