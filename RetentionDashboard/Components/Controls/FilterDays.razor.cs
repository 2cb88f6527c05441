using Microsoft.AspNetCore.Components;

namespace RetentionDashboard.Components.Controls;

/// <summary>Two days, either of them open.</summary>
public sealed partial class FilterDays
{
    [Parameter, EditorRequired]
    public string Legend { get; set; } = "";

    [Parameter, EditorRequired]
    public string FromName { get; set; } = "";

    [Parameter, EditorRequired]
    public string ToName { get; set; } = "";

    [Parameter]
    public DateOnly? From { get; set; }

    [Parameter]
    public DateOnly? To { get; set; }

    /// <summary>The newest day with data, where the calendar opens.</summary>
    [Parameter]
    public DateOnly? AsOf { get; set; }

    [Parameter]
    public EventCallback<(DateOnly? From, DateOnly? To)> Changed { get; set; }

    private DateTime? View => AsOf?.ToDateTime(TimeOnly.MinValue);

    private static Dictionary<string, object> Named(string name) => new() { ["aria-label"] = name };
}
