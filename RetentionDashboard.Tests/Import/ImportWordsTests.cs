using System.Globalization;
using System.Text.RegularExpressions;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Tests.Import;

public sealed partial class ImportWordsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    public void Every_code_has_a_text_in_every_language(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);

        Assert.All(Enum.GetNames<ImportNoteCode>(), code => Assert.NotNull(Texts.ResourceManager.GetResourceSet(culture, true, language == "en")!.GetString($"Note_{code}")));
    }

    [Fact]
    public void Both_languages_ask_for_the_same_arguments()
    {
        foreach (var code in Enum.GetNames<ImportNoteCode>())
        {
            var english = Texts.ResourceManager.GetString($"Note_{code}", CultureInfo.GetCultureInfo("en"))!;
            var indonesian = Texts.ResourceManager.GetString($"Note_{code}", CultureInfo.GetCultureInfo("id"))!;

            Assert.Equal(Places(english), Places(indonesian));
        }
    }

    [Fact]
    public void A_note_is_worded_with_its_arguments()
    {
        var note = new ImportNote(ImportNoteCode.CurrencyDiffers, "USD", "IDR");

        Assert.StartsWith("The orders are in USD but the store is in IDR", ImportWords.Of(note, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.StartsWith("File ini memakai USD", ImportWords.Of(note, CultureInfo.GetCultureInfo("id")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "2,190", "3 Feb 2031")]
    [InlineData("id", "2.190", "3 Feb 2031")]
    public void Counts_and_days_in_a_note_are_written_as_the_reader_writes_them(string language, string count, string day)
    {
        var culture = CultureInfo.GetCultureInfo(language);

        Assert.Contains(count, ImportWords.Of(new ImportNote(ImportNoteCode.UnattributedOrders, "2190"), culture), StringComparison.Ordinal);
        Assert.Contains(day, ImportWords.Of(new ImportNote(ImportNoteCode.DatesInFuture, "2190", "2031-02-03"), culture), StringComparison.Ordinal);
        Assert.Contains("10023", ImportWords.Of(new ImportNote(ImportNoteCode.LinesBecauseOfOrder, "10023", "3"), culture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_of_one_order_says_order_and_days_are_written_out()
    {
        Assert.StartsWith("1 order hides its buyer", ImportWords.Of(new ImportNote(ImportNoteCode.BuyersHidden, "1"), CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.StartsWith("2 orders hide their buyer", ImportWords.Of(new ImportNote(ImportNoteCode.BuyersHidden, "2"), CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("7 Jun 2027", ImportWords.Of(new ImportNote(ImportNoteCode.DatesInFuture, "3", "2027-06-07"), CultureInfo.GetCultureInfo("id")), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_survive_the_database()
    {
        ImportNote[] notes = [new(ImportNoteCode.WeakIdentity), new(ImportNoteCode.UnknownColumn, "Größe \"x\"")];

        var read = ImportNotes.FromJson(ImportNotes.ToJson(notes));

        Assert.Equal(notes.Select(note => (note.Code, string.Join('|', note.Arguments))), read.Select(note => (note.Code, string.Join('|', note.Arguments))));
    }

    private static List<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct().Order()];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
