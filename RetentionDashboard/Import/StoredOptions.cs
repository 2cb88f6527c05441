using System.Text.Json;
using System.Text.Json.Serialization;

namespace RetentionDashboard.Import;

/// <summary>How import options are kept in the database (Import.Options, SavedMapping.Options): JSON with names in place of numbers.</summary>
public static partial class StoredOptions
{
    public static string ToJson(ImportOptions options) => JsonSerializer.Serialize(options, OptionsJson.Default.ImportOptions);

    /// <summary>Null for an import of a version that kept none.</summary>
    public static ImportOptions? FromJson(string json) => json is "{}" or "" ? null : JsonSerializer.Deserialize(json, OptionsJson.Default.ImportOptions);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(ImportOptions))]
    private sealed partial class OptionsJson : JsonSerializerContext;
}
