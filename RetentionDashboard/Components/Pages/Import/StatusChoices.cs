using RetentionDashboard.Components.Controls;
using RetentionDashboard.Data;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>What a status word can mean, to choose from.</summary>
internal static class StatusChoices
{
    public static IReadOnlyList<ChoiceOption> All =>
    [
        new(nameof(StatusMeaning.Valid), Texts.Statuses_Valid),
        new(nameof(StatusMeaning.NotValid), Texts.Statuses_NotValid),
        new(nameof(StatusMeaning.Refunded), Texts.Statuses_Refunded),
    ];
}
