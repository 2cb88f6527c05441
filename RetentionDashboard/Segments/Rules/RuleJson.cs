using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace RetentionDashboard.Segments.Rules;

/// <summary>A rule as it is kept: <c>{"version":1,"rule":{"is":"all","of":[…]}}</c>.</summary>
public static class RuleJson
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;

    internal const string Discriminator = "is";

    /// <summary>Where the outermost rule stands.</summary>
    internal const string Root = "$.rule";

    private static readonly HashSet<string> Conditions =
        [.. typeof(SegmentRule).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(static condition => (string)condition.TypeDiscriminator!)];

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The rule as JSON of the newest version.</summary>
    public static string Write(SegmentRule rule) => JsonSerializer.Serialize(new Document(Version, rule), Options);

    /// <summary>The rule that JSON holds, or which condition of it cannot be used. Other segments are not looked up.</summary>
    public static RuleReading Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var error = ErrorOf(document.RootElement);
            var rule = error is null ? document.RootElement.Deserialize<Document>(Options)!.Rule : null;
            error ??= RuleErrors.Of(rule!).FirstOrDefault();
            return error is null ? new RuleReading(rule, null) : new RuleReading(null, error);
        }
        catch (JsonException exception)
        {
            return new RuleReading(null, new RuleError(exception.Path ?? "$", RuleProblem.Unreadable));
        }
    }

    // The version and the names of conditions come first: what an unknown one holds cannot be judged.
    private static RuleError? ErrorOf(JsonElement document)
    {
        if (document.ValueKind != JsonValueKind.Object || !document.TryGetProperty("version", out var version))
        {
            return new RuleError("$", RuleProblem.Unreadable);
        }

        return version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != Version
            ? new RuleError("$.version", RuleProblem.UnknownVersion, version.ToString())
            : document.TryGetProperty("rule", out var rule) ? ErrorOf(rule, Root) : new RuleError(Root, RuleProblem.Unreadable);
    }

    private static RuleError? ErrorOf(JsonElement rule, string path)
    {
        if (rule.ValueKind != JsonValueKind.Object || !rule.TryGetProperty(Discriminator, out var name) || name.ValueKind != JsonValueKind.String)
        {
            return new RuleError(path, RuleProblem.Unreadable);
        }

        if (!Conditions.Contains(name.GetString()!))
        {
            return new RuleError(path, RuleProblem.UnknownCondition, name.GetString());
        }

        if (rule.TryGetProperty("rule", out var inner) && ErrorOf(inner, path + ".rule") is { } error)
        {
            return error;
        }

        return name.GetString() is "all" or "any" && rule.TryGetProperty("of", out var parts) && parts.ValueKind == JsonValueKind.Array
            ? parts.EnumerateArray().Index().Select(part => ErrorOf(part.Item, RuleErrors.Place(path, part.Index))).FirstOrDefault(static found => found is not null)
            : null;
    }

    private sealed record Document(int Version, SegmentRule Rule);
}
