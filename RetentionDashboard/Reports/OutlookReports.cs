using RetentionDashboard.Forecast;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>What models expect of one customer.</summary>
public sealed class OutlookReports(Snapshots snapshots)
{
    /// <summary>Null for somebody without a valid order by the as-of date.</summary>
    public async Task<CustomerExpected?> GetForAsync(int customerId, int storeId, CancellationToken cancellationToken = default) =>
        await snapshots.GetAsync(storeId, cancellationToken) is { } snapshot ? await Task.Run(() => Of(snapshot, customerId), cancellationToken).WaitAsync(cancellationToken) : null;

    private static CustomerExpected? Of(Snapshot snapshot, int customerId)
    {
        var store = snapshot.Store;
        if (snapshot.History.IndexOf(customerId) is not { } place || (store.Options.AsOf ?? snapshot.History.AsOf) is not { } asOf
            || snapshot.HistoryUpTo(asOf) is not { } history || history.IndexOf(customerId) is not { } customer || Forecasts.Of(snapshot, store) is not { } result)
        {
            return null;
        }

        var expected = new CustomerExpected(store, result);
        if (result.Forecast is not { } forecast || forecast.Summary.Of(place) is not { } purchases)
        {
            return expected;
        }

        var days = history.DaysOf(customer);
        var last = DateOnly.FromDayNumber(days[^1]);
        // By the others' rhythm nobody is overdue: the model expects the next order from the day of the data on.
        ContactWindow? contact = OrderRhythm.Of(days).DueAfter(last) is var (from, to)
            ? ContactWindow.Of(from, to, asOf)
            : null;
        return expected with
        {
            Outlook = CustomerOutlook.Of(forecast, place),
            IsOnce = purchases.Repeats == 0,
            SecondChance = purchases.Repeats == 0 && forecast.Options.Model == PurchaseModelKind.BgNbd ? SecondOpinion(snapshot, store, place) : null,
            Contact = contact is { IsOverdue: true } ? contact : null,
        };
    }

    private static Band? SecondOpinion(Snapshot snapshot, StoreInfo store, int place) =>
        Forecasts.Of(snapshot, store, Forecasts.OptionsOf(store, PurchaseModelKind.MbgNbd))?.Forecast is { } other ? CustomerOutlook.Of(other, place)?.ChanceAlive : null;
}
