using Microsoft.AspNetCore.Components;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>The saved segments that a customer is in.</summary>
public sealed partial class CustomerSavedSegments(CustomersReports reports) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<KeptSegment>? _segments;
    private int _shown;

    [Parameter, EditorRequired]
    public int StoreId { get; set; }

    [Parameter, EditorRequired]
    public int CustomerId { get; set; }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == CustomerId)
        {
            return;
        }

        (_shown, _segments) = (CustomerId, null);
        var (store, customer) = (StoreId, CustomerId);
        try
        {
            var segments = await Task.Run(() => reports.SavedSegmentsOfAsync(store, customer, _leaving.Token), _leaving.Token);
            if (customer == CustomerId)
            {
                _segments = segments;
            }
        }
        catch (Exception) when (_leaving.IsCancellationRequested)
        {
            // The reader left.
        }
    }
}
