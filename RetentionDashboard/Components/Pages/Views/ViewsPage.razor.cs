using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Views;

/// <summary>All saved views: open, rename, pin, delete and take back.</summary>
public sealed partial class ViewsPage(SavedViews views)
{
    private IReadOnlyList<KeptView>? _views;
    private int? _renaming;
    private KeptView? _removed;

    protected override void Leave()
    {
        views.Changed -= OnChanged;
    }

    protected override Task OnInitializedAsync()
    {
        views.Changed += OnChanged;
        return LoadAsync();
    }

    private async Task LoadAsync() => _views = await views.GetAsync(Leaving);

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

    private void Rename(KeptView view) => _renaming = _renaming == view.Id ? null : view.Id;

    private async Task<string?> RenameAsync(KeptView view, string name) => await views.SaveAsync(view with { Name = name }) is { } problem ? ViewTexts.Problem(problem) : null;

    private async Task PinAsync(KeptView view) => await views.SaveAsync(view with { IsPinned = !view.IsPinned });

    private async Task DeleteAsync(KeptView view)
    {
        await views.RemoveAsync(view.Id);
        _removed = view;
    }

    private async Task UndoAsync()
    {
        if (_removed is { } view && await views.SaveAsync(view with { Id = 0 }) is null)
        {
            _removed = null;
        }
    }
}
