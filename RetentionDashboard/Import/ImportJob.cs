namespace RetentionDashboard.Import;

/// <summary>An import in the queue.</summary>
internal sealed class ImportJob(int importId, string path, string fileName, ImportOptions options, TimeProvider time) : IDisposable
{
    // Before that, speed and time left would be guesses of guesses.
    private const double ShareWorthAGuess = 0.02;
    private static readonly TimeSpan TimeWorthAGuess = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _cancel = new();
    private readonly Lock _gate = new();
    private ImportProgress _progress = new(ImportStage.Queued, 0, 0);
    private long? _started;
    private bool _isTaken;
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
    }

    public ImportUnderway Underway
    {
        get
        {
            lock (_gate)
            {
                var elapsed = _started is { } start ? time.GetElapsedTime(start) : TimeSpan.Zero;
                var tells = elapsed >= TimeWorthAGuess && _progress.Share >= ShareWorthAGuess;
                return new ImportUnderway(
                    ImportId, FileName, _progress, tells ? _progress.Rows / elapsed.TotalSeconds : null, tells ? elapsed * ((1 - _progress.Share) / _progress.Share) : null);
            }
        }
    }

    public void Report(ImportProgress progress)
    {
        lock (_gate)
        {
            // The wait for another writer is not this import's slowness.
            _started ??= progress.Rows > 0 ? time.GetTimestamp() : null;
            _progress = progress;
        }
    }

    /// <summary>True for the first who asks: the worker that runs it, or the reader who takes it out of the queue.</summary>
    public bool Take()
    {
        lock (_gate)
        {
            var isFirst = !_isTaken;
            _isTaken = true;
            return isFirst;
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
