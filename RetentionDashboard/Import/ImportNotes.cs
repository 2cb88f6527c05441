using System.Text.Json;
using System.Text.Json.Serialization;

namespace RetentionDashboard.Import;

/// <summary>How notes are kept in the database (Import.Notes holds a list, RefusedRow.Reason one note): JSON of code and arguments.</summary>
public static partial class ImportNotes
{
    public static string ToJson(IReadOnlyList<ImportNote> notes) => JsonSerializer.Serialize(notes, NotesJson.Default.IReadOnlyListImportNote);

    public static IReadOnlyList<ImportNote> FromJson(string json) => JsonSerializer.Deserialize(json, NotesJson.Default.IReadOnlyListImportNote) ?? [];

    public static string ReasonToJson(ImportNote reason) => JsonSerializer.Serialize(reason, NotesJson.Default.ImportNote);

    public static ImportNote ReasonFromJson(string json) =>
        JsonSerializer.Deserialize(json, NotesJson.Default.ImportNote) ?? throw new FormatException("An import note is empty.");

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
    [JsonSerializable(typeof(IReadOnlyList<ImportNote>))]
    private sealed partial class NotesJson : JsonSerializerContext;
}
