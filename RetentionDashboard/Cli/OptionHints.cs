using System.Globalization;
using RetentionDashboard.Import;

namespace RetentionDashboard.Cli;

/// <summary>Where a note asks for a choice, the option that makes it here: pages offer controls, a command line has to name them.</summary>
internal static class OptionHints
{
    private static readonly Dictionary<ImportNoteCode, string> Options = new()
    {
        [ImportNoteCode.NoDateColumn] = "--map date=COLUMN",
        [ImportNoteCode.NoAmountColumn] = "--map total=COLUMN, line-total=COLUMN, price=COLUMN",
        [ImportNoteCode.NoCustomerColumn] = "--map customer=COLUMN, email=COLUMN, phone=COLUMN, name=COLUMN",
        [ImportNoteCode.NoOrderNumberColumn] = "--map order=COLUMN",
        [ImportNoteCode.DateOrderAmbiguous] = "--dates dd/MM/yyyy, --dates MM/dd/yyyy",
        [ImportNoteCode.NumberStyleAmbiguous] = "--numbers en|de|fr|id",
        [ImportNoteCode.CurrencyDiffers] = "--store NAME",
        [ImportNoteCode.StoreIsSample] = "--store NAME",
        [ImportNoteCode.CurrencyAssumed] = "--currency CODE",
        [ImportNoteCode.TimeZoneAssumed] = "--time-zone ID",
    };

    public static string Of(ImportNote note, CultureInfo culture) =>
        Options.TryGetValue(note.Code, out var option) ? $"{ImportWords.Of(note, culture)} ({option})" : ImportWords.Of(note, culture);
}
