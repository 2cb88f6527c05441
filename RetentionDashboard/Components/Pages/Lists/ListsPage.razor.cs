using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Lists;

/// <summary>Every list that left: who took it, when, for whom, and who was held out.</summary>
public sealed partial class ListsPage(ListExports exports, NavigationManager navigation) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<LeftList>? _lists;

    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    private int? StoreId => new LinkReader(navigation.Uri).History.StoreId;

    public void Dispose()
    {
        exports.Changed -= OnChanged;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        exports.Changed += OnChanged;
        _lists = await exports.GetAsync(_leaving.Token);
    }

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(async () =>
    {
        try
        {
            _lists = await exports.GetAsync(_leaving.Token);
            StateHasChanged();
        }
        catch (Exception) when (_leaving.IsCancellationRequested)
        {
            // The reader left.
        }
    });
}
