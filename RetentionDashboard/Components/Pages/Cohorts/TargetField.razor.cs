using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Cohorts;

/// <summary>Where a target is typed; what cannot be read stays to be mended, with the reason.</summary>
public sealed partial class TargetField
{
    private const decimal Largest = 1_000_000_000;

    private readonly string _id = "target-" + Guid.NewGuid().ToString("N")[..8];
    private string? _text;
    private string? _problem;
    private decimal? _shown;

    /// <summary>Null where no target is set.</summary>
    [Parameter, EditorRequired]
    public decimal? Value { get; set; }

    [Parameter, EditorRequired]
    public string Unit { get; set; } = "";

    [Parameter]
    public EventCallback<decimal?> ValueChanged { get; set; }

    protected override void OnParametersSet()
    {
        if (_shown != Value || (_text is null && Value is not null))
        {
            _shown = Value;
            (_text, _problem) = (Value is { } value ? TypedNumber.Write(value) : null, null);
        }
    }

    private Task Set()
    {
        if (string.IsNullOrWhiteSpace(_text))
        {
            return Remove();
        }

        // The unit stands beside the field, and some type it all the same.
        var unread = TypedNumber.Read(Unit.Length == 0 ? _text : _text.Replace(Unit, "", StringComparison.OrdinalIgnoreCase).Trim(), out var value);
        _problem = unread is not null ? TypedNumber.Sentence(unread, _text) : value is < 0 or > Largest ? Texts.Cohorts_Target_OutOfRange : null;
        return _problem is null ? ValueChanged.InvokeAsync(value) : Task.CompletedTask;
    }

    private Task Remove()
    {
        (_text, _problem) = (null, null);
        return ValueChanged.InvokeAsync(null);
    }
}
