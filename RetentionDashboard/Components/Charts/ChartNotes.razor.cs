using Microsoft.AspNetCore.Components;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Charts;

/// <summary>The notes of a chart's days as a list under it, with a place to write one. It tells the chart where to put its flags, and follows what others write.</summary>
public sealed partial class ChartNotes(DateNotes notes) : IDisposable
{
    private const int Few = 6;

    private IReadOnlyList<NotedDay> _all = [];
    private IReadOnlyList<NotedDay> _seen = [];
    private IReadOnlyList<DateSpan>? _drawnDays;
    private int? _readStore;
    private bool _isWhole;
    private bool _gone;

    /// <summary>The days of each label of the chart.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DateSpan> Days { get; set; }

    [Parameter, EditorRequired]
    public required int StoreId { get; set; }

    /// <summary>True while a note is being written.</summary>
    [Parameter]
    public bool IsWriting { get; set; }

    [Parameter]
    public EventCallback<bool> IsWritingChanged { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<ChartMark>> MarksChanged { get; set; }

    /// <summary>Cascaded by the page.</summary>
    [CascadingParameter]
    public ChartSource? Source { get; set; }

    /// <summary>The last day that has data: most notes are about it or the days before.</summary>
    private DateOnly? LastDay => Days.Count == 0 ? null : Source?.AsOf < Days[^1].To ? Source!.AsOf : Days[^1].To;

    public void Dispose()
    {
        _gone = true;
        notes.Changed -= OnChanged;
    }

    protected override void OnInitialized() => notes.Changed += OnChanged;

    protected override async Task OnParametersSetAsync()
    {
        if (_readStore != StoreId)
        {
            _readStore = StoreId;
            _all = await notes.GetAsync(StoreId);
            _drawnDays = null;
        }

        if (!ReferenceEquals(_drawnDays, Days))
        {
            await ShowAsync();
        }
    }

    private async Task ShowAsync()
    {
        _drawnDays = Days;
        var seen = ChartMarks.Seen(Days, _all);
        if (_seen.Count + seen.Count > 0)
        {
            _seen = seen;
            await MarksChanged.InvokeAsync(ChartMarks.Of(Days, _all));
        }
    }

    private Task CloseAsync() => IsWritingChanged.InvokeAsync(false);

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(async () =>
    {
        try
        {
            var all = await notes.GetAsync(StoreId);
            if (!_gone)
            {
                _all = all;
                await ShowAsync();
                StateHasChanged();
            }
        }
        catch (Exception) when (_gone)
        {
            // The reader left.
        }
        catch (Exception problem)
        {
            await DispatchExceptionAsync(problem);
        }
    });
}
