using System.Collections.Concurrent;

namespace RetentionDashboard.Import.Orders;

/// <summary>Carries batches from the thread that reads to the one that writes, and back: a few of them serve a file of any size, and the faster side waits.</summary>
internal sealed class BatchPipe : IDisposable
{
    private const int Batches = 4;
    private readonly BlockingCollection<OrderBatch> _full = [];
    private readonly BlockingCollection<OrderBatch> _empty = [];

    public BatchPipe()
    {
        for (var i = 0; i < Batches; i++)
        {
            _empty.Add(new OrderBatch());
        }
    }

    public OrderBatch First(CancellationToken cancellationToken) => _empty.Take(cancellationToken);

    /// <summary>The reader hands over a full batch and takes an empty one.</summary>
    public OrderBatch Exchange(OrderBatch full, CancellationToken cancellationToken)
    {
        _full.Add(full, cancellationToken);
        return _empty.Take(cancellationToken);
    }

    /// <summary>The reader is over, at the file's end or before.</summary>
    public void End() => _full.CompleteAdding();

    /// <summary>The batches for the writer, each of which goes back when the next is asked for.</summary>
    public IEnumerable<OrderBatch> Read(CancellationToken cancellationToken)
    {
        foreach (var batch in _full.GetConsumingEnumerable(cancellationToken))
        {
            yield return batch;
            batch.Clear();
            _empty.Add(batch, cancellationToken);
        }
    }

    public void Dispose()
    {
        _full.Dispose();
        _empty.Dispose();
    }
}
