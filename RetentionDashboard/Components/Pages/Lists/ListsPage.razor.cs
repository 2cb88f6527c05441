using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Lists;

/// <summary>Every list that left: who took it, when, for whom, and who was held out.</summary>
public sealed partial class ListsPage(ListExports exports, NavigationManager navigation)
{
    private IReadOnlyList<LeftList>? _lists;

    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    private int? StoreId => new LinkReader(navigation.Uri).History.StoreId;

    protected override void Leave()
    {
        exports.Changed -= OnChanged;
    }

    protected override async Task OnInitializedAsync()
    {
        exports.Changed += OnChanged;
        _lists = await exports.GetAsync(Leaving);
    }

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(async () =>
    {
        try
        {
            _lists = await exports.GetAsync(Leaving);
            StateHasChanged();
        }
        catch (Exception) when (Leaving.IsCancellationRequested)
        {
            // The reader left.
        }
    });
}
