using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>The outlook of one customer; a large store's models are fitted while the rest of the page is read.</summary>
public sealed partial class CustomerOutlookCard(OutlookReports reports)
{
    private CustomerExpected? _expected;
    private CustomerProfile? _shown;
    private bool _loaded;

    [Parameter, EditorRequired]
    public int CustomerId { get; set; }

    [Parameter, EditorRequired]
    public int StoreId { get; set; }

    /// <summary>Another one tells that there is something new.</summary>
    [Parameter, EditorRequired]
    public CustomerProfile Profile { get; set; } = null!;

    private string Trust => Links.Predicted(new PredictedQuery { History = new HistoryQuery { StoreId = StoreId } });

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_shown, Profile))
        {
            return;
        }

        _shown = Profile;
        try
        {
            _expected = await reports.GetForAsync(CustomerId, StoreId, Leaving);
            _loaded = true;
        }
        catch (OperationCanceledException)
        {
            // The reader left.
        }
    }

    private string Money(double? amount) => OutlookTexts.Money(amount, _expected!.Store.Currency);
}
