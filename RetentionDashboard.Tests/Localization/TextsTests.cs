using System.Text.RegularExpressions;
using System.Xml.Linq;
using RetentionDashboard.Import;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports.Glossary;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Localization;

public sealed partial class TextsTests
{
    private static readonly Lazy<IReadOnlyList<(string Key, string Text)>> English = new(static () => Read("Texts.resx"));
    private static readonly Lazy<IReadOnlyList<(string Key, string Text)>> Indonesian = new(static () => Read("Texts.id.resx"));

    [Fact]
    public void Both_languages_have_the_same_texts()
    {
        Assert.Equal(English.Value.Select(static text => text.Key).Order(StringComparer.Ordinal), Indonesian.Value.Select(static text => text.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_text_is_there_twice()
    {
        Assert.Empty(English.Value.GroupBy(static text => text.Key).Where(static group => group.Count() > 1).Select(static group => group.Key));
        Assert.Empty(Indonesian.Value.GroupBy(static text => text.Key).Where(static group => group.Count() > 1).Select(static group => group.Key));
    }

    [Fact]
    public void No_text_is_empty() => Assert.DoesNotContain(English.Value.Concat(Indonesian.Value), static text => string.IsNullOrWhiteSpace(text.Text));

    [Fact]
    public void Both_languages_fill_in_the_same_values()
    {
        var indonesian = Indonesian.Value.ToLookup(static text => text.Key, static text => Placeholders(text.Text));

        Assert.Empty(English.Value.Where(text => !Placeholders(text.Text).SequenceEqual(indonesian[text.Key].FirstOrDefault() ?? [])).Select(static text => text.Key));
    }

    [Fact]
    public void Every_text_is_shown_somewhere()
    {
        var sources = Directory.EnumerateFiles(Checkout.PathOf("RetentionDashboard"), "*.*", SearchOption.AllDirectories)
            .Where(static file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", "node_modules"]).Any())
            .Select(File.ReadAllText);
        var used = sources.SelectMany(static source => Used().Matches(source)).Select(static match => match.Groups[1].Value + match.Groups[2].Value).ToHashSet(StringComparer.Ordinal);
        // Looked up by the name of a value; Radzen asks for its own by name.
        used.UnionWith(Enum.GetNames<ImportNoteCode>().SelectMany(static code => (string[])[$"Note_{code}", $"Note_{code}_One"]));
        used.UnionWith(Enum.GetNames<ImportField>().Select(static field => $"Field_{field}"));
        used.UnionWith(Enum.GetNames<ExampleFact>().Select(static fact => $"Example_{fact}"));
        used.UnionWith(Enum.GetNames<MetricId>().SelectMany(static metric => (string[])[$"Metric_{metric}_Name", $"Metric_{metric}_Sentence", $"Metric_{metric}_Trap", $"Metric_{metric}_Formula", $"Metric_{metric}_Default"]));

        Assert.DoesNotContain(English.Value, text => !used.Contains(text.Key) && !text.Key.StartsWith("Radzen_", StringComparison.Ordinal));
    }

    [Fact]
    public void Markup_holds_no_words_of_its_own()
    {
        string[] allowed = ["RetentionDashboard"];
        var words = Directory.EnumerateFiles(Checkout.PathOf("RetentionDashboard", "Components"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(static file => WordsOf(File.ReadAllText(file)).Select(word => $"{Path.GetFileName(file)}: {word}"))
            .Where(found => !allowed.Any(name => found.EndsWith(": " + name, StringComparison.Ordinal)));

        Assert.Empty(words);
    }

    private static IReadOnlyList<(string Key, string Text)> Read(string file) =>
    [
        .. XDocument.Load(Checkout.PathOf("RetentionDashboard", "Localization", file)).Root!.Elements("data")
            .Select(static data => (data.Attribute("name")!.Value, data.Element("value")!.Value)),
    ];

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(static match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> WordsOf(string razor)
    {
        var markup = CodeBlock().Replace(Comment().Replace(razor, ""), "");
        // Text between two tags of one line, and what people read in attributes.
        foreach (Match match in Between().Matches(markup))
        {
            if (Word().IsMatch(Expression().Replace(match.Groups[1].Value, "")))
            {
                yield return match.Groups[1].Value.Trim();
            }
        }

        foreach (Match match in ReadAttribute().Matches(markup))
        {
            yield return match.Value;
        }
    }

    [GeneratedRegex(@"\bTexts\.(\w+)|""([A-Za-z]+_\w+)""")]
    private static partial Regex Used();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@code\s*\{.*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"(?<!=)>([^<>{}\n""]+)</\w")]
    private static partial Regex Between();

    // @Name(...) and @(...), with one level of brackets inside, then a method call or an indexer.
    [GeneratedRegex(@"@[\w.!?]*(\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?[\w.]*|&\w+;")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s(?:title|aria-label|Title|Text|Label|Placeholder|alt)=""[A-Za-z][a-z]+[^""]*""")]
    private static partial Regex ReadAttribute();
}
