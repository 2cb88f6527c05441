using Microsoft.AspNetCore.Components;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Controls;

/// <summary>Stands where an address names a store that does not exist, and leads to those that do.</summary>
public sealed partial class StoreGone(StoresReports reports)
{
    private IReadOnlyList<StoreInfo> _stores = [];
    private bool _loaded;

    /// <summary>Raised once it stands.</summary>
    [Parameter]
    public EventCallback OnShown { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await OnShown.InvokeAsync();
        _stores = await reports.GetWithOrdersAsync(Leaving);
        _loaded = true;
    }
}
