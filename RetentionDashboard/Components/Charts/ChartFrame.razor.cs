using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Charts;

/// <summary>A card around a chart: title, the metric's sentence, and the same content as a table that can be copied.</summary>
public sealed partial class ChartFrame(IJSRuntime browser)
{
    private readonly string _id = "chart-" + Guid.NewGuid().ToString("N")[..8];
    private bool _asTable;
    private bool _copied;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What is drawn: its sentence stands behind ⓘ.</summary>
    [Parameter]
    public MetricId? Metric { get; set; }

    /// <summary>Behind ⓘ, instead of the metric's sentence.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>The chart's content; without it there is no switch.</summary>
    [Parameter]
    public ChartTable? Table { get; set; }

    /// <summary>Links and switches beside the title.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>A sentence under the chart.</summary>
    [Parameter]
    public string? Note { get; set; }

    /// <summary>The <see cref="Chart"/>.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void OnParametersSet() => _copied = false;

    private void Toggle() => _asTable = !_asTable;

    private async Task CopyAsync()
    {
        if (Table is not null)
        {
            _copied = await browser.InvokeAsync<bool>("shell.copyText", Table.ToClipboard());
        }
    }
}
