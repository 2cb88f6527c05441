using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Privacy;

/// <summary>The log of what was handed out and erased of single customers.</summary>
public sealed partial class PrivacyPage(PrivacyLog log, NavigationManager navigation)
{
    private IReadOnlyList<LoggedPrivacy>? _entries;

    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    private int? StoreId => new LinkReader(navigation.Uri).History.StoreId;

    // Whatever store is shown: who asks for the log asks for all of it.
    protected override async Task OnInitializedAsync() => _entries = await log.GetAsync(null, Leaving);
}
