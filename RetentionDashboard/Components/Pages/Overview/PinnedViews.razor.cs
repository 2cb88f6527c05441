using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Overview;

/// <summary>The views that somebody pinned, each with its name and what it shows.</summary>
public sealed partial class PinnedViews(SavedViews views)
{
    private IReadOnlyList<KeptView> _views = [];

    protected override void Leave()
    {
        views.Changed -= OnChanged;
    }

    protected override Task OnInitializedAsync()
    {
        views.Changed += OnChanged;
        return LoadAsync();
    }

    private async Task LoadAsync() => _views = [.. (await views.GetAsync(Leaving)).Where(static view => view.IsPinned)];

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(async () =>
    {
        try
        {
            await LoadAsync();
            StateHasChanged();
        }
        catch (Exception) when (Leaving.IsCancellationRequested)
        {
            // The reader left.
        }
    });
}
