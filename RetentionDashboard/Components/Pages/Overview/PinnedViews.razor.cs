using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Overview;

/// <summary>The views that somebody pinned, each with its name and what it shows.</summary>
public sealed partial class PinnedViews(SavedViews views) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<KeptView> _views = [];

    public void Dispose()
    {
        views.Changed -= OnChanged;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override Task OnInitializedAsync()
    {
        views.Changed += OnChanged;
        return LoadAsync();
    }

    private async Task LoadAsync() => _views = [.. (await views.GetAsync(_leaving.Token)).Where(static view => view.IsPinned)];

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(async () =>
    {
        try
        {
            await LoadAsync();
            StateHasChanged();
        }
        catch (Exception) when (_leaving.IsCancellationRequested)
        {
            // The reader left.
        }
    });
}
