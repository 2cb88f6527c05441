using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Imports;

/// <summary>Words how far and how fast an import is.</summary>
internal static class ProgressWords
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static int Percent(ImportUnderway import) => (int)(100 * import.Progress.Share);

    public static string Stage(ImportUnderway? import) => import?.Progress.Stage switch
    {
        ImportStage.Reading => Texts.Stage_Reading,
        ImportStage.Writing => Texts.Stage_Writing,
        ImportStage.Finishing => Texts.Stage_Finishing,
        _ => Texts.Stage_Queued,
    };

    /// <summary>"43% · 120,000 rows · 85,000 rows/s · about 12 s left".</summary>
    public static string Figures(ImportUnderway import) => string.Join(" · ", Parts(import));

    private static IEnumerable<string> Parts(ImportUnderway import)
    {
        yield return Formats.Count(Percent(import)) + "%";
        yield return Formats.Counted(import.Progress.Rows, Texts.Progress_Row, Texts.Progress_Rows);
        if (import.RowsPerSecond is { } speed)
        {
            yield return Formats.Fill(Texts.Progress_Speed, Formats.Count((long)speed));
        }

        if (import.TimeLeft is { } left)
        {
            yield return left < Minute
                ? Formats.Fill(Texts.Progress_SecondsLeft, Formats.Count((long)Math.Ceiling(left.TotalSeconds)))
                : Formats.Fill(Texts.Progress_MinutesLeft, Formats.Count((long)Math.Ceiling(left.TotalMinutes)));
        }
    }
}
