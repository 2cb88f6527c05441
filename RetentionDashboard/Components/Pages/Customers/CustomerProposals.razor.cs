using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>The products to propose to one customer next, with their evidence.</summary>
public sealed partial class CustomerProposals(NextReports reports)
{
    private (int Customer, int Store)? _shown;
    private CustomerNext? _next;

    [Parameter, EditorRequired]
    public int CustomerId { get; set; }

    [Parameter, EditorRequired]
    public int StoreId { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == (CustomerId, StoreId))
        {
            return;
        }

        _shown = (CustomerId, StoreId);
        try
        {
            _next = await reports.GetForAsync(CustomerId, StoreId, Leaving);
        }
        catch (OperationCanceledException)
        {
            // The reader left.
        }
    }

    private string Page(int item) => Links.Item(new ItemQuery { History = new HistoryQuery { StoreId = StoreId }, Item = _next!.Catalogue[item].Key });
}
