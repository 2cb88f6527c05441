using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace RetentionDashboard.Reports;

/// <summary>
/// Works out ahead what the list of customers and the forecasts of a large store would have their first reader wait for: of the store shown by default at the start, of every store after
/// an import, a merge, an erasure. Whoever asks meanwhile is answered as ever.
/// </summary>
public sealed class Preparation(Snapshots snapshots, CustomersReports customers, ChurnReports churn, PredictedReports predicted, ILogger<Preparation> logger) : BackgroundService
{
    // A smaller store answers faster than anybody could notice.
    private const int FewestCustomers = 20_000;

    private readonly Channel<int?> _stores = Channel.CreateUnbounded<int?>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        snapshots.Changed += OnChanged;
        try
        {
            _stores.Writer.TryWrite(null);
            await foreach (var store in _stores.Reader.ReadAllAsync(stoppingToken))
            {
                await PrepareAsync(store, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
        finally
        {
            snapshots.Changed -= OnChanged;
        }
    }

    private async Task PrepareAsync(int? storeId, CancellationToken cancellationToken)
    {
        try
        {
            // Otherwise the start of the program would wait for all of it.
            if (await Task.Run(() => customers.PrepareAsync(storeId, FewestCustomers, cancellationToken), cancellationToken))
            {
                // The models are fitted by now; what is left are sums over everybody, and the back-test.
                await churn.GetAsync(new ChurnQuery { History = new HistoryQuery { StoreId = storeId } }, cancellationToken);
                await predicted.GetAsync(new PredictedQuery { History = new HistoryQuery { StoreId = storeId } }, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException or IOException or StoreGoneException)
        {
            logger.LogWarning(exception, "The list of customers and what is forecast of them could not be prepared; they are worked out when somebody asks");
        }
    }

    private void OnChanged(object? sender, SnapshotChangedEventArgs e) => _stores.Writer.TryWrite(e.StoreId);
}
