using System.Globalization;
using System.Text.Json;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Cli;

public sealed class LanguageOptionTests
{
    [Theory]
    [InlineData("en", "There is no store “Nowhere” with orders. There are: Tea; and all for their sum.", "report", "overview", "--store", "Nowhere")]
    [InlineData("id", "Tidak ada toko “Nowhere” yang punya pesanan. Yang ada: Tea; dan all untuk jumlahnya.", "report", "overview", "--store", "Nowhere")]
    [InlineData("en", "“Tea” has no orders by 1 Jan 2000.", "forecast", "--as-of", "2000-01-01")]
    [InlineData("id", "“Tea” belum punya pesanan sampai 1 Jan 2000.", "report", "forecast", "--store", "tea", "--as-of", "2000-01-01")]
    [InlineData("en", "There is no store “Nowhere” with orders. There are: Tea; and all for their sum.", "forecast", "--store", "Nowhere", "--as-of", "2000-01-01")]
    [InlineData("en", "--grain takes one of week, month, quarter, year, not 'day'.", "report", "cohorts", "--grain", "day")]
    [InlineData("id", "--grain menerima salah satu dari week, month, quarter, year, bukan 'day'.", "report", "cohorts", "--grain", "day")]
    [InlineData("en", "--format takes one of json, csv, not 'xml'.", "report", "overview", "--format", "xml")]
    [InlineData("id", "--format menerima salah satu dari json, csv, bukan 'xml'.", "report", "overview", "--format", "xml")]
    [InlineData("en", "'--form' is not known here. Did you mean --from?", "report", "overview", "--form")]
    [InlineData("id", "'--form' tidak dikenal di sini. Maksud Anda --from?", "report", "overview", "--form")]
    [InlineData("en", "--after takes the number of an order, 1 to 9, not '99'.", "report", "survival", "--after", "99")]
    [InlineData("id", "--after menerima nomor pesanan, 1 sampai 9, bukan '99'.", "report", "survival", "--after", "99")]
    [InlineData("en", "--window takes one value.", "report", "overview", "--window", "30", "--window", "60")]
    [InlineData("id", "--window hanya menerima satu nilai.", "report", "overview", "--window", "30", "--window", "60")]
    [InlineData("en", "--where acquired-from=2024-03-01 lies after acquired-to=2024-01-01.", "report", "overview", "--where", "acquired-from=2024-03-01", "--where", "acquired-to=2024-01-01")]
    [InlineData("id", "--where acquired-from=2024-03-01 jatuh setelah acquired-to=2024-01-01.", "report", "overview", "--where", "acquired-from=2024-03-01", "--where", "acquired-to=2024-01-01")]
    [InlineData("en", "FILE is missing.", "import")]
    [InlineData("id", "FILE belum ada.", "import")]
    [InlineData("en", "--delimiter takes one character, or tab; not “ab”.", "import", "orders.csv", "--delimiter", "ab")]
    [InlineData("id", "--delimiter menerima satu karakter, atau tab; bukan “ab”.", "import", "orders.csv", "--delimiter", "ab")]
    [InlineData("en", "--header-line takes a number from 1 to 1000, not '0'.", "import", "orders.csv", "--header-line", "0")]
    [InlineData("id", "--header-line menerima angka dari 1 sampai 1000, bukan '0'.", "import", "orders.csv", "--header-line", "0")]
    public async Task Complaints_are_sentences_of_the_chosen_language(string language, string sentence, params string[] args)
    {
        var run = await CommandLineRun.OverTeaShopAsync([.. args, "--language", language]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal(sentence, run.Error.Split(Environment.NewLine)[0]);
    }

    [Fact]
    public async Task Without_the_option_the_language_is_the_machine_s()
    {
        using var _ = new Language("id");

        var run = await CommandLineRun.OfAsync("report", "overveiw");

        Assert.StartsWith("report menerima salah satu dari overview, ", run.Error, StringComparison.Ordinal);
        Assert.Contains("bukan 'overveiw'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_of_one_command_is_not_that_of_the_next()
    {
        using var _ = new Language("en");

        await CommandLineRun.OfAsync("report", "--language", "id");

        Assert.Equal("en", CultureInfo.CurrentUICulture.Name);
    }

    [Fact]
    public async Task A_language_that_is_not_spoken_is_refused_with_those_that_are()
    {
        var run = await CommandLineRun.OverTeaShopAsync("report", "overview", "--language=fr");

        Assert.Equal(2, run.Code);
        Assert.Contains("--language takes one of en, id, not 'fr'.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Cohort table.", "Last day, included.")]
    [InlineData("id", "Tabel kohort.", "Hari terakhir, ikut dihitung.")]
    public async Task Help_is_in_the_chosen_language(string language, params string[] sentences)
    {
        var run = await CommandLineRun.OfAsync("report", "cohorts", "--help", "--language", language);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.All(sentences, sentence => Assert.Contains(sentence, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("overview")]
    [InlineData("cohorts")]
    [InlineData("repeat")]
    [InlineData("survival")]
    [InlineData("gaps")]
    [InlineData("value")]
    [InlineData("compare")]
    [InlineData("changes")]
    [InlineData("activity")]
    [InlineData("hours")]
    public async Task Names_and_numbers_are_the_same_in_every_language(string report)
    {
        var english = await CommandLineRun.OverTeaShopAsync("report", report, "--language", "en");
        var indonesian = await CommandLineRun.OverTeaShopAsync("report", report, "--language", "id");

        Assert.Equal(english.Output, indonesian.Output);
        Assert.NotEqual("", english.Output);
    }

    [Fact]
    public async Task Glossary_keeps_its_names_and_says_its_sentences_in_the_chosen_language()
    {
        using var english = JsonDocument.Parse((await CommandLineRun.OfAsync("report", "glossary", "--language", "en")).Output);
        using var indonesian = JsonDocument.Parse((await CommandLineRun.OfAsync("report", "glossary", "--language", "id")).Output);

        Assert.Equal(Of(english, "name"), Of(indonesian, "name"));
        Assert.Equal(Of(english, "unit"), Of(indonesian, "unit"));
        Assert.DoesNotContain(Of(english, "definition").Zip(Of(indonesian, "definition")), static pair => pair.First == pair.Second);
    }

    private static List<string?> Of(JsonDocument glossary, string member) => [.. glossary.RootElement.EnumerateArray().Select(metric => metric.GetProperty(member).GetString())];
}
