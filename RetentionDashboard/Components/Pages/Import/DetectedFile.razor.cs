using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>What was found out about a file as a whole, with its evidence; each guess can be overruled.</summary>
public sealed partial class DetectedFile
{
    private const string Yes = "yes";
    private const string No = "no";

    [Parameter, EditorRequired]
    public FilePreview Preview { get; set; } = null!;

    /// <summary>What the user has decided so far.</summary>
    [Parameter, EditorRequired]
    public ImportOptions Decided { get; set; } = null!;

    /// <summary>Raised with what a choice changes. Two quick choices both count, so neither says what the whole is.</summary>
    [Parameter]
    public EventCallback<Func<ImportOptions, ImportOptions>> Changed { get; set; }

    private FileGuesses Guesses => Preview.Guesses;

    private IEnumerable<Row> Rows
    {
        get
        {
            yield return FormatRow;
            yield return new Row(
                Texts.Detected_Layout, Guesses.LinesPerOrder.Evidence, Answer(Decided.LinesPerOrder),
                YesNo(Guesses.LinesPerOrder, Texts.Detected_LinesPerOrder, Texts.Detected_RowPerOrder), value => Decide(options => options with { LinesPerOrder = Truth(value) }), "lines-per-order");
            yield return HeaderRow;
            if (Guesses.DescriptionRow.Value || Guesses.DescriptionRow.IsStated)
            {
                yield return new Row(
                    Texts.Detected_Description, Guesses.DescriptionRow.Evidence, Answer(Decided.DescriptionRow),
                    YesNo(Guesses.DescriptionRow, Texts.Detected_DescriptionLeftOut, Texts.Detected_DescriptionRead), value => Decide(options => options with { DescriptionRow = Truth(value) }), "description-row");
            }

            yield return new Row(
                Texts.Detected_Delimiter, Guesses.Delimiter.Evidence, Decided.Delimiter?.ToString() ?? "",
                [Automatic(Guesses.Delimiter.IsStated ? null : NameOf(Guesses.Delimiter.Value)), .. Guesses.Delimiter.Alternatives.Select(static mark => new ChoiceOption(mark.ToString(), NameOf(mark)))],
                value => Decide(options => options with { Delimiter = value.Length == 0 ? null : value[0], HeaderLine = null, Map = NoMap }), "delimiter");
            yield return new Row(
                Texts.Detected_Encoding, Guesses.Encoding.Evidence, Decided.Encoding ?? "",
                [Automatic(Guesses.Encoding.IsStated ? null : Preview.Encoding), .. Guesses.Encoding.Alternatives.Select(static name => new ChoiceOption(name, LabelOf(name)))],
                value => Decide(options => options with { Encoding = Chosen(value) }), "encoding");
        }
    }

    private Row FormatRow => new(
        Texts.Detected_Format, Guesses.Format.Evidence, Decided.Format ?? "",
        [Automatic(Guesses.Format.IsStated ? null : TitleOf(Guesses.Formats.First(match => match.Name == Guesses.Format.Value))), .. Guesses.Formats.Select(MatchOption)],
        value => Decide(options => options with { Format = Chosen(value), Map = NoMap }), "format");

    private Row HeaderRow => new(
        Texts.Detected_Headings, Guesses.HeaderLine.Evidence, Decided.HeaderLine?.ToString(CultureInfo.InvariantCulture) ?? "",
        [
            Automatic(Guesses.HeaderLine.IsStated ? null : Formats.Fill(Texts.Detected_Line, Guesses.HeaderLine.Value)),
            .. Guesses.FirstLines.Select(static line => new ChoiceOption(line.Line.ToString(CultureInfo.InvariantCulture), Formats.Fill(Texts.Detected_LineText, line.Line, line.Text))),
        ],
        value => Decide(options => options with { HeaderLine = int.TryParse(value, CultureInfo.InvariantCulture, out var line) ? line : null, Map = NoMap, Format = null }), "header-line");

    private static IReadOnlyDictionary<ImportField, string> NoMap => new Dictionary<ImportField, string>();

    private Task Decide(Func<ImportOptions, ImportOptions> change) => Changed.InvokeAsync(change);

    private static ChoiceOption MatchOption(FormatMatch match) =>
        new(match.Name, match.Found == 0 ? TitleOf(match) : Formats.Fill(Texts.Detected_FormatMatch, TitleOf(match), match.Found, match.Of));

    private static string TitleOf(FormatMatch match) => match.Name == "generic" ? Texts.Format_Generic : match.Title;

    private static ChoiceOption[] YesNo(Guess<bool> guess, string yes, string no) =>
        [Automatic(guess.IsStated ? null : guess.Value ? yes : no), new ChoiceOption(Yes, yes), new ChoiceOption(No, no)];

    private static ChoiceOption Automatic(string? value) =>
        new("", value is null ? Texts.Detected_Automatic : Formats.Fill(Texts.Detected_AutomaticValue, value));

    private static string Answer(bool? stated) => stated switch { true => Yes, false => No, null => "" };

    private static bool? Truth(string value) => value switch { Yes => true, No => false, _ => null };

    private static string? Chosen(string value) => value.Length > 0 ? value : null;

    private static string LabelOf(string encoding) => encoding switch
    {
        "utf-8" => "UTF-8",
        "utf-16" => "UTF-16",
        "utf-16be" => "UTF-16 BE",
        _ => "Windows-1252",
    };

    private static string NameOf(char delimiter) => delimiter switch
    {
        ',' => Texts.Detected_Comma,
        ';' => Texts.Detected_Semicolon,
        '\t' => Texts.Detected_Tab,
        '|' => Texts.Detected_Pipe,
        _ => delimiter.ToString(),
    };

    private sealed record Row(string Label, ImportNote Evidence, string Value, IReadOnlyList<ChoiceOption> Options, Func<string, Task> Decide, string TestId)
    {
        public EventCallback<string> Chosen => new(null, Decide);
    }
}
