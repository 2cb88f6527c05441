using Microsoft.AspNetCore.Components;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Controls;

/// <summary>One figure: its name, its sentence behind ⓘ, its change against the span before, and a way to what is behind it.</summary>
public sealed partial class MetricTile
{
    /// <summary>What the figure is: its name, and its sentence behind ⓘ.</summary>
    [Parameter]
    public MetricId? Metric { get; set; }

    /// <summary>Instead of the metric's name.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>Instead of the metric's sentence.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Written by Formats.</summary>
    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    /// <summary>The value in full, where <see cref="Value"/> is shortened.</summary>
    [Parameter]
    public string? Exact { get; set; }

    /// <summary>What is behind the figure.</summary>
    [Parameter]
    public string? Href { get; set; }

    /// <summary>What a press on the figure opens.</summary>
    [Parameter]
    public string? HrefTitle { get; set; }

    /// <summary>Null where there is no span before.</summary>
    [Parameter]
    public Trend? Trend { get; set; }

    /// <summary>Takes the whole width of a phone: for a tile with a list of parts.</summary>
    [Parameter]
    public bool IsWide { get; set; }

    /// <summary>What the figure is made of.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>The figure's way through the newest periods; null where there is none.</summary>
    [Parameter]
    public TileTrend? Way { get; set; }

    /// <summary>Without a span before, shows how the newest complete period moved against the one before it.</summary>
    [Parameter]
    public bool ComparesPeriods { get; set; }

    /// <summary>The page that says more about it.</summary>
    [Parameter]
    public string? PageHref { get; set; }

    /// <summary>What that page is called.</summary>
    [Parameter]
    public string? PageName { get; set; }

    /// <summary>Shows the metric's sentence in the tile itself; a phone leaves it to the ⓘ.</summary>
    [Parameter]
    public bool Explained { get; set; }
}
