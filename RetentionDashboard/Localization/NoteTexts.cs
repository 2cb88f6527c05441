using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>What is said about notes of days.</summary>
public static class NoteTexts
{
    /// <summary>Why a note was not kept, and what to do.</summary>
    public static string Sentence(DateNoteProblem problem) => problem switch
    {
        DateNoteProblem.NoDay => Texts.Notes_NoDay,
        DateNoteProblem.DayOutOfRange => Formats.Fill(Texts.Notes_DayOutOfRange, DateNotes.Earliest.Year, DateNotes.Latest.Year),
        DateNoteProblem.NoText => Texts.Notes_NoText,
        _ => Formats.Fill(Texts.Notes_TextTooLong, DateNotes.LongestText),
    };
}
