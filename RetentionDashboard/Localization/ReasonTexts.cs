using RetentionDashboard.Metrics;

namespace RetentionDashboard.Localization;

/// <summary>Says why customers look like one person.</summary>
public static class ReasonTexts
{
    public static IReadOnlyList<string> Of(LookAlikeReasons reasons) =>
    [
        .. new[]
        {
            (LookAlikeReasons.SameEmail, Texts.Quality_SameEmail),
            (LookAlikeReasons.EmailVariant, Texts.Quality_EmailVariant),
            (LookAlikeReasons.SamePhone, Texts.Quality_SamePhone),
            (LookAlikeReasons.SameNameAndCity, Texts.Quality_SameNameAndCity),
        }.Where(reason => reasons.HasFlag(reason.Item1)).Select(static reason => reason.Item2),
    ];
}
