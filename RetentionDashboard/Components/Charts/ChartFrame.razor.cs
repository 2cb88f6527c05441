using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Charts;

/// <summary>
/// A card around a chart: title, the metric's sentence, the same content as a table that can be copied, and as a picture to keep. Where the labels are periods of
/// the calendar (<see cref="Days"/>) and the page says whose charts these are (<see cref="ChartSource"/>), notes of days are shown and written here.
/// </summary>
public sealed partial class ChartFrame(IJSRuntime browser)
{
    private readonly string _id = "chart-" + Guid.NewGuid().ToString("N")[..8];
    private Chart? _chart;
    private bool _asTable;
    private bool _copied;
    private bool _isNoting;

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

    /// <summary>The days of each label, where the horizontal axis is the calendar; null elsewhere. Rows of <see cref="Table"/> stand in the same sequence.</summary>
    [Parameter]
    public IReadOnlyList<DateSpan>? Days { get; set; }

    /// <summary>Cascaded by the page.</summary>
    [CascadingParameter]
    public ChartSource? Source { get; set; }

    /// <summary>Links and switches beside the title.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>A sentence under the chart.</summary>
    [Parameter]
    public string? Note { get; set; }

    /// <summary>Title of the picture, where it has to say more than the card's among its neighbours.</summary>
    [Parameter]
    public string? PictureTitle { get; set; }

    /// <summary>Sentence of the picture, where <see cref="Note"/> tells what to do on the page.</summary>
    [Parameter]
    public string? PictureNote { get; set; }

    /// <summary>The <see cref="Chart"/>.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>The notes of the chart's days; null where its labels are no days.</summary>
    internal IReadOnlyList<ChartMark>? Marks { get; private set; }

    private bool HasNotes => Days is not null && Source is not null;

    /// <summary>The table with the notes of each period, where there are any.</summary>
    private ChartTable? Noted => Table is { } table && Marks is { Count: > 0 } marks && Days?.Count == table.Rows.Count
        ? new ChartTable(
            [.. table.Columns, Texts.Notes_Title],
            [.. table.Rows.Select((row, position) => (IReadOnlyList<string>)[.. row, string.Join("; ", marks.Where(mark => mark.Position == position).SelectMany(static mark => mark.Lines))])])
        : Table;

    internal void Attach(Chart chart)
    {
        _chart = chart;
        StateHasChanged();
    }

    internal void Detach(Chart chart) => _chart = ReferenceEquals(_chart, chart) ? null : _chart;

    protected override void OnParametersSet() => _copied = false;

    private void Mark(IReadOnlyList<ChartMark> marks) => Marks = marks;

    private void Toggle() => _asTable = !_asTable;

    private async Task SaveAsync()
    {
        if (_chart is not null)
        {
            await _chart.SaveAsync(ChartSheets.Of(PictureTitle ?? Title, Source, [.. (Marks ?? []).SelectMany(static mark => mark.Lines).Select(static (line, index) => $"{Formats.Count(index + 1)}  {line}"), .. (PictureNote ?? Note) is { } note ? [note] : Array.Empty<string>()]));
        }
    }

    private async Task CopyAsync()
    {
        if (Noted is { } table)
        {
            _copied = await browser.InvokeAsync<bool>("shell.copyText", table.ToClipboard());
        }
    }
}
