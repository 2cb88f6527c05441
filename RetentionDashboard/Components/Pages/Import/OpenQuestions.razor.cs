using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Reading;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>What nothing in the file decides: each question with its readings, to choose one.</summary>
public sealed partial class OpenQuestions
{
    [Parameter, EditorRequired]
    public FilePreview Preview { get; set; } = null!;

    /// <summary>Notes of the codes DateOrderAmbiguous and NumberStyleAmbiguous; others are passed over.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ImportNote> Notes { get; set; } = [];

    /// <summary>Raised with what an answer changes.</summary>
    [Parameter]
    public EventCallback<Func<ImportOptions, ImportOptions>> Changed { get; set; }

    public static bool IsQuestion(ImportNote note) => note.Code is ImportNoteCode.DateOrderAmbiguous or ImportNoteCode.NumberStyleAmbiguous;

    private List<Question> Questions => [.. Notes.Where(IsQuestion).DistinctBy(static note => note.Arguments[0]).Select(Ask)];

    private Question Ask(ImportNote note)
    {
        var (header, sample) = (note.Arguments[0], note.Arguments[1]);
        var column = Preview.Columns.FirstOrDefault(column => column.Header == header && column.Field is not null);
        return note.Code == ImportNoteCode.DateOrderAmbiguous
            ? new Question(header, Formats.Fill(Texts.Questions_Date, header, sample), [.. DateReadings.Of(sample).Select(pattern => Date(sample, pattern))])
            : new Question(header, Formats.Fill(Texts.Questions_Number, header, sample), [.. NumberStyles(sample).Select(style => Number(sample, style, column?.Field))]);
    }

    private static Answer Date(string sample, string pattern) => new(
        DateTime.TryParseExact(sample, pattern, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date)
            ? Formats.Fill(Texts.Questions_DateAnswer, date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture), pattern)
            : pattern,
        options => options with { DatePattern = pattern });

    private static Answer Number(string sample, NumberStyle style, ImportField? field) => new(
        style == NumberStyle.En == sample.Contains('.', StringComparison.Ordinal)
            ? Formats.Fill(Texts.Questions_NumberDecimals, Whole(sample), NumberStyleExample.Of(style))
            : Formats.Fill(Texts.Questions_NumberThousands, Formats.Count(long.TryParse(Digits(sample), CultureInfo.InvariantCulture, out var number) ? number : null), NumberStyleExample.Of(style)),
        field is { } known
            ? options => options with { NumbersOf = new Dictionary<ImportField, NumberStyle>(options.NumbersOf) { [known] = style } }
            : options => options with { Numbers = style });

    /// <summary>The style in which the mark parts thousands, then the one in which it parts decimals.</summary>
    private static NumberStyle[] NumberStyles(string sample) =>
        sample.Contains('.', StringComparison.Ordinal) ? [NumberStyle.Id, NumberStyle.En] : [NumberStyle.En, NumberStyle.De];

    private static string Digits(string sample) => string.Concat(sample.Where(char.IsAsciiDigit));

    private static string Whole(string sample) => Digits(sample[..sample.AsSpan().IndexOfAny('.', ',')]);

    private sealed record Question(string Header, string Text, IReadOnlyList<Answer> Answers);

    private sealed record Answer(string Text, Func<ImportOptions, ImportOptions> Change);
}
