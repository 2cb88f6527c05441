using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Layout;

/// <summary>Above every page of a sum: which stores are in it, at which rates, and what a customer is.</summary>
public sealed partial class SumNotice(StoresReports reports, Snapshots snapshots)
{
    /// <summary>Stores seldom end on one day; a fortnight between them says that a newer export is missing.</summary>
    private const int EarlierDays = 14;

    private StoreInfo? _sum;

    protected override Task OnInitializedAsync()
    {
        snapshots.Changed += OnChanged;
        return LoadAsync();
    }

    protected override void Leave()
    {
        snapshots.Changed -= OnChanged;
    }

    private static IReadOnlyList<string> Sentences(StoreSum sum, string currency) =>
    [
        Formats.Fill(Texts.Stores_Sum, Names(sum), currency),
        .. sum.Converted.Any() ? [Formats.Fill(Texts.Stores_Sum_Converted, Rates(sum, currency))] : Array.Empty<string>(),
        Texts.Stores_Sum_Person,
        .. sum.Stores.Where(static store => store.OwnAsOf < store.LastDay).Select(static store => Formats.Fill(Texts.Stores_Sum_OwnAsOf, store.Name, Formats.Date(store.OwnAsOf))),
        .. EndEarlier(sum).Select(static store => Formats.Fill(Texts.Stores_Sum_Ends, store.Name, Formats.Date(store.LastDay))),
    ];

    private static string Names(StoreSum sum)
    {
        string[] names = [.. sum.Stores.Select(static store => store.Name)];
        return string.Join(", ", names[..^1]) + Texts.Stores_And + names[^1];
    }

    private static string Rates(StoreSum sum, string currency) => string.Join("; ", sum.Converted.DistinctBy(static store => store.Currency)
        .Select(store => store.Then is null
            ? Quoted(store.Entered!)
            : Formats.Fill(Texts.Stores_Sum_Derived, store.Currency, Formats.Rate(store.Rate), currency, Quoted(store.Entered!), Quoted(store.Then))));

    private static string Quoted(QuotedRate rate) => Formats.Fill(Texts.Stores_Sum_Rate, rate.From, Formats.Rate(rate.Rate), rate.To);

    private static IEnumerable<SummedStore> EndEarlier(StoreSum sum)
    {
        var newest = sum.Stores.Max(static store => store.LastDay);
        return sum.Stores.Where(store => store.LastDay is { } day && newest is { } last && day.DayNumber < last.DayNumber - EarlierDays);
    }

    private async Task LoadAsync()
    {
        try
        {
            _sum = await reports.GetSumAsync(Leaving);
        }
        catch (Exception problem) when (problem is MissingRateException || Leaving.IsCancellationRequested)
        {
            // The page itself says so, or the reader left.
            _sum = null;
        }
    }

    private void OnChanged(object? sender, SnapshotChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        if (!Leaving.IsCancellationRequested)
        {
            await LoadAsync();
            StateHasChanged();
        }
    });
}
