using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Architecture;

/// <summary>What the README says is true.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Checkout.PathOf("README.md"));

    [Fact]
    public void Commands_name_projects_that_exist_and_verbs_that_the_binary_knows()
    {
        var projects = ProjectOption().Matches(Readme).Select(match => match.Groups[1].Value).Distinct().ToArray();
        var verbs = Verb().Matches(Readme).Select(match => match.Groups[1].Value).Distinct().ToArray();

        Assert.Contains("RetentionDashboard", projects);
        Assert.All(projects, project => Assert.True(File.Exists(Checkout.PathOf(project, $"{project}.csproj")), $"no project {project}"));
        Assert.NotEmpty(verbs);
        Assert.All(verbs, verb => Assert.True(
            File.Exists(Checkout.PathOf("RetentionDashboard", "Cli", $"{char.ToUpperInvariant(verb[0])}{verb[1..]}Command.cs")), $"no verb {verb}"));
    }

    [Fact]
    public void Address_is_the_configured_one()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Checkout.PathOf("RetentionDashboard", "appsettings.json")));

        Assert.Contains($"open {settings.RootElement.GetProperty("Urls").GetString()}", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_map_is_the_tree()
    {
        var mapped = MapRow().Matches(Readme).Select(match => match.Groups[1].Value).ToArray();
        var features = Directory.GetDirectories(Checkout.PathOf("RetentionDashboard"))
            .Where(path => Directory.EnumerateFiles(path).Any())
            .Select(Path.GetFileName)
            .Where(name => char.IsUpper(name![0]) && name != "Properties")
            .Select(name => $"RetentionDashboard/{name}/");

        Assert.All(mapped, folder => Assert.True(Directory.Exists(Checkout.PathOf(folder)), $"{folder} does not exist"));
        Assert.Empty(features.Except(mapped));
    }

    [Fact]
    public void Files_and_folders_of_the_extension_points_exist()
    {
        var named = ExtensionPath().Matches(Readme).Select(match => match.Groups[1].Value).Where(path => !path.Contains("xx", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(Path.Exists(Checkout.PathOf("RetentionDashboard", path)), $"{path} does not exist"));
    }

    [Fact]
    public void Dependencies_are_those_of_the_projects()
    {
        var packages = XDocument.Load(Checkout.PathOf("Directory.Packages.props")).Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);
        using var node = JsonDocument.Parse(File.ReadAllText(Checkout.PathOf("package.json")));
        var libraries = node.RootElement.GetProperty("dependencies").EnumerateObject().Select(library => library.Name);
        var told = Section("Dependencies").Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2)
            .SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries));

        Assert.Equal(packages.Concat(libraries).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("data/README.md")]
    [InlineData("CHANGELOG.md")]
    public void Links_lead_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Checkout.PathOf(document))!;
        var targets = Link().Matches(File.ReadAllText(Checkout.PathOf(document))).Select(match => match.Groups[1].Value);

        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(folder, target)), $"{target} does not exist"));
    }

    [Fact]
    public void Decisions_are_numbered_without_doubles()
    {
        var numbers = Directory.GetFiles(Checkout.PathOf("docs", "decisions"), "*.md").Select(path => Path.GetFileName(path)[..3]).ToArray();

        Assert.All(numbers, number => Assert.Matches("^[0-9]{3}$", number));
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
    }

    private static string Section(string title)
    {
        var from = Readme.IndexOf($"## {title}\n", StringComparison.Ordinal);
        var to = Readme.IndexOf("\n## ", from + 1, StringComparison.Ordinal);
        return to < 0 ? Readme[from..] : Readme[from..to];
    }

    [GeneratedRegex("--project ([^ \n]+)")]
    private static partial Regex ProjectOption();

    [GeneratedRegex("--project RetentionDashboard -- ([a-z]+)")]
    private static partial Regex Verb();

    [GeneratedRegex(@"^\| `([^`]+/)` \|", RegexOptions.Multiline)]
    private static partial Regex MapRow();

    [GeneratedRegex(@"`((?:Import|Metrics|Reports|Components|Localization)/[^`]*)`")]
    private static partial Regex ExtensionPath();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)\)")]
    private static partial Regex Link();
}
