namespace RetentionDashboard.Components;

/// <summary>A component that loads, and stops when its reader leaves.</summary>
public abstract class LeavingComponent : CircuitComponent, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    /// <summary>Cancelled when the reader leaves.</summary>
    // What still loads may ask once the source is gone.
    protected CancellationToken Leaving => _leaving.IsCancellationRequested ? new CancellationToken(canceled: true) : _leaving.Token;

    public void Dispose()
    {
        Leave();
        _leaving.Cancel();
        _leaving.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what the component listens to.</summary>
    protected virtual void Leave()
    {
    }
}
