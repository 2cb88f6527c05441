using System.Text.RegularExpressions;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Architecture;

/// <summary>
/// Data comes in at one door and leaves at another: Import -> Data -> Reports -> Components, and Reports -> Metrics, Segments, Forecast.
/// The sources themselves are read, so that a name written in full counts as much as a using.
/// </summary>
public sealed partial class LayersTests
{
    private const string Frameworks = @"Microsoft\.(EntityFrameworkCore|AspNetCore|Extensions|Data|JSInterop)|Radzen|CsvHelper|System\.CommandLine|System\.Net|System\.IO";
    private const string Clock = @"DateTime(Offset)?\.(Utc)?(Now|Today)|TimeProvider|Stopwatch|Environment\.TickCount";
    private const string Culture = @"CultureInfo\.Current|CurrentCulture|CurrentUICulture|\bTexts\.|\bFormats\.";

    /// <summary>Folder, and the folders it may name.</summary>
    public static TheoryData<string, string[]> Arrows => new()
    {
        { "Metrics", [] },
        { "Segments", ["Metrics"] },
        { "Forecast", ["Metrics"] },
        { "Data", ["Metrics"] },
        { "Import", ["Data", "Metrics", "Localization"] },
        { "Lists", ["Data"] },
        { "Reports", ["Data", "Metrics", "Segments", "Forecast", "Lists"] },
        { "Localization", ["Metrics", "Segments", "Forecast", "Reports", "Lists"] },
        { "Sample", ["Data", "Import"] },
        { "Components", ["Metrics", "Segments", "Forecast", "Reports", "Import", "Sample", "Localization", "Data", "Lists"] },
        { "Api", ["Metrics", "Segments", "Forecast", "Reports", "Import", "Localization", "Data", "Lists"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void Folder_names_only_the_folders_before_it(string folder, string[] allowed)
    {
        var folders = Directory.GetDirectories(Checkout.PathOf("RetentionDashboard")).Select(path => Path.GetFileName(path)!);
        string[] forbidden = [.. folders.Where(name => char.IsUpper(name[0])).Except([folder, .. allowed])];

        Assert.Empty(Offences(folder, $@"RetentionDashboard\.({string.Join('|', forbidden)})\b"));
    }

    [Theory]
    [InlineData("Metrics")]
    [InlineData("Segments")]
    [InlineData("Forecast")]
    [InlineData("Lists")]
    public void Pure_folder_knows_neither_framework_nor_clock_nor_culture(string folder) =>
        Assert.Empty(Offences(folder, $"{Frameworks}|{Clock}|{Culture}"));

    [Theory]
    [InlineData("Components")]
    [InlineData("Api")]
    [InlineData("Cli")]
    public void Surface_never_sees_the_database_context(string folder) =>
        Assert.Empty(Offences(folder, @"DbContext|RetentionContext|Microsoft\.EntityFrameworkCore"));

    [Fact]
    public void Components_take_from_Data_no_row_but_words_and_places() =>
        Assert.Empty(Offences("Components", @"\b(Data\.(Order|OrderLine|Customer|Product|Refund)|List<(Order|Customer|Refund)>)\b"));

    [Theory]
    [InlineData("Import")]
    [InlineData("Reports")]
    [InlineData("Sample")]
    public void Now_comes_from_the_time_provider(string folder) =>
        Assert.Empty(Offences(folder, @"DateTime(Offset)?\.(Utc)?(Now|Today)"));

    [Theory]
    [InlineData("using RetentionDashboard.Reports;", true)]
    [InlineData("var row = new RetentionDashboard.Reports.StoreInfo();", true)]
    [InlineData("// RetentionDashboard.Reports shows it", false)]
    [InlineData("/// <see cref=\"RetentionDashboard.Reports.StoreInfo\"/>", false)]
    public void A_name_counts_in_code_and_not_in_a_comment(string line, bool counts) =>
        Assert.Equal(counts, Regex.IsMatch(WithoutComments(line), @"RetentionDashboard\.(Reports)\b"));

    private static List<string> Offences(string folder, string pattern)
    {
        var root = Checkout.PathOf("RetentionDashboard", folder);
        return !Directory.Exists(root) ? [] :
        [
            .. from path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
               where Path.GetExtension(path) is ".cs" or ".razor" && !path.Contains("Migrations", StringComparison.Ordinal)
               from line in File.ReadLines(path).Select(WithoutComments).Select((text, index) => (text, number: index + 1))
               where Regex.IsMatch(line.text, pattern)
               select $"{Path.GetRelativePath(root, path)}:{line.number}: {line.text.Trim()}",
        ];
    }

    private static string WithoutComments(string line) => Comment().Replace(line, "");

    [GeneratedRegex(@"(^|\s)//.*$|@\*.*\*@")]
    private static partial Regex Comment();
}
