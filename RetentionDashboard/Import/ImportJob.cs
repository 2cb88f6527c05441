namespace RetentionDashboard.Import;

/// <summary>An import in the queue.</summary>
internal sealed class ImportJob(int importId, string path, string fileName, ImportOptions options) : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly Lock _gate = new();
    private ImportProgress _progress = new(ImportStage.Queued, 0, 0);
    private bool _isOver;

    public int ImportId { get; } = importId;

    public string Path { get; } = path;

    public string FileName { get; } = fileName;

    public ImportOptions Options { get; } = options;

    public CancellationToken Cancelled => _cancel.Token;

    public ImportProgress Progress
    {
        get
        {
            lock (_gate)
            {
                return _progress;
            }
        }

        set
        {
            lock (_gate)
            {
                _progress = value;
            }
        }
    }

    public void Cancel()
    {
        lock (_gate)
        {
            if (!_isOver)
            {
                _cancel.Cancel();
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            _cancel.Dispose();
        }
    }
}
