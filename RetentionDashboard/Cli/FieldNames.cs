using RetentionDashboard.Import;

namespace RetentionDashboard.Cli;

/// <summary>The fields of an import as the command line writes them, in kebab case.</summary>
internal static class FieldNames
{
    private static readonly Dictionary<string, ImportField> Fields = Named();

    public static IEnumerable<string> All => Fields.Keys;

    /// <summary>Null where the text is not FIELD=COLUMN with a known field.</summary>
    public static (ImportField Field, string Column)? Parse(string text)
    {
        var mark = text.IndexOf('=', StringComparison.Ordinal);
        return mark > 0 && Fields.TryGetValue(text[..mark].Trim().ToLowerInvariant(), out var field) ? (field, text[(mark + 1)..].Trim()) : null;
    }

    private static Dictionary<string, ImportField> Named()
    {
        var names = Enum.GetValues<ImportField>().ToDictionary(Kebab);
        // The sales channel is called its source by some systems.
        names["source"] = ImportField.Channel;
        return names;
    }

    private static string Kebab(ImportField field) =>
        string.Concat(field.ToString().Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
