using Microsoft.AspNetCore.Components;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>The saved segments that a customer is in.</summary>
public sealed partial class CustomerSavedSegments(CustomersReports reports)
{
    private IReadOnlyList<KeptSegment>? _segments;
    private CustomerProfile? _shown;

    [Parameter, EditorRequired]
    public int StoreId { get; set; }

    [Parameter, EditorRequired]
    public int CustomerId { get; set; }

    /// <summary>Made of the customer's orders: another one means that these are others.</summary>
    [Parameter, EditorRequired]
    public CustomerProfile Profile { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_shown, Profile))
        {
            return;
        }

        (_shown, _segments) = (Profile, null);
        var (store, customer, profile) = (StoreId, CustomerId, Profile);
        try
        {
            var segments = await Task.Run(() => reports.SavedSegmentsOfAsync(store, customer, Leaving), Leaving);
            if (ReferenceEquals(profile, Profile))
            {
                _segments = segments;
            }
        }
        catch (Exception) when (Leaving.IsCancellationRequested)
        {
            // The reader left.
        }
    }
}
