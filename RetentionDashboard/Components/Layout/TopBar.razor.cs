using Microsoft.AspNetCore.Components;

namespace RetentionDashboard.Components.Layout;

/// <summary>Which store is shown, in which language and light.</summary>
public sealed partial class TopBar
{
    [Parameter]
    public int? StoreId { get; set; }

    [Parameter]
    public bool MenuOpen { get; set; }

    [Parameter]
    public EventCallback OnMenu { get; set; }
}
