using Microsoft.AspNetCore.Components;

namespace RetentionDashboard.Components.Controls;

/// <summary>One figure: its name, its sentence behind ⓘ, its change against the span before, and a way to what is behind it.</summary>
public sealed partial class MetricTile
{
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The metric's sentence.</summary>
    [Parameter, EditorRequired]
    public string Hint { get; set; } = "";

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
}
