using RetentionDashboard.Import;

namespace RetentionDashboard.Components.Layout;

/// <summary>On every page: the import that runs, how far and how fast it is, and how many wait. The queue pushes; nothing is asked of the database.</summary>
public sealed partial class ImportIndicator(ImportQueue queue) : IDisposable
{
    private IReadOnlyList<ImportUnderway> _underway = [];
    private int _isAsked;
    private bool _isGone;

    public void Dispose()
    {
        _isGone = true;
        queue.Changed -= OnQueueChanged;
    }

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            queue.Changed += OnQueueChanged;
            _underway = queue.Underway;
        }
    }

    private void OnQueueChanged(int importId)
    {
        // A page that is slow to draw draws the newest state once, not every state.
        if (Interlocked.Exchange(ref _isAsked, 1) == 0)
        {
            _ = InvokeAsync(Show);
        }
    }

    private void Show()
    {
        Volatile.Write(ref _isAsked, 0);
        if (_isGone)
        {
            return;
        }

        _underway = queue.Underway;
        StateHasChanged();
    }
}
