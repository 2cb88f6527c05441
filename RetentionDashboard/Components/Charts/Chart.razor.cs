using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Charts;

/// <summary>
/// The one seam to the chart library: a canvas in a sized box, drawn by js/chart.js with Chart.js. Pages build a <see cref="LineChart"/> or a
/// <see cref="BarChart"/>; a new instance redraws. Put it into a <see cref="ChartFrame"/>, which adds title and table.
/// </summary>
public sealed partial class Chart(IJSRuntime browser) : IAsyncDisposable
{
    private ElementReference _canvas;
    private IJSObjectReference? _module;
    private DotNetObjectReference<Chart>? _self;
    private ChartConfiguration? _drawn;
    private IReadOnlyList<ChartMark>? _marked;
    private bool _gone;

    [Parameter, EditorRequired]
    public ChartConfiguration Configuration { get; set; } = null!;

    /// <summary>What a screen reader says of the picture.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>A CSS length.</summary>
    [Parameter]
    public string Height { get; set; } = "18rem";

    /// <summary>The card around it, which offers its picture and knows the notes of its days.</summary>
    [CascadingParameter]
    public ChartFrame? Frame { get; set; }

    /// <summary>Makes bars and points clickable.</summary>
    [Parameter]
    public EventCallback<ChartPoint> OnPoint { get; set; }

    /// <summary>Called by the browser.</summary>
    [JSInvokable]
    public Task PointAsync(int series, int index) => OnPoint.InvokeAsync(new ChartPoint(series, index));

    /// <summary>Saves the chart as a picture, with what stands around it.</summary>
    internal async Task SaveAsync(ChartSheet sheet)
    {
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("save", _canvas, sheet);
        }
    }

    protected override void OnInitialized() => Frame?.Attach(this);

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        Frame?.Detach(this);
        try
        {
            if (_module is not null)
            {
                await _module.InvokeVoidAsync("destroy", _canvas);
                await _module.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser is gone, and the canvas with it.
        }

        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var marks = Frame?.Marks ?? Configuration.Marks;
        if (_gone || (ReferenceEquals(_drawn, Configuration) && ReferenceEquals(_marked, marks)))
        {
            return;
        }

        (_drawn, _marked) = (Configuration, marks);
        try
        {
            _module ??= await browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/chart.js"]);
            if (OnPoint.HasDelegate)
            {
                _self ??= DotNetObjectReference.Create(this);
            }

            if (!_gone)
            {
                // As object, so that the serializer writes the members of the kind.
                await _module.InvokeVoidAsync("draw", _canvas, (object)(_drawn with { Language = Languages.Current, Marks = marks }), _self);
            }
        }
        catch (JSDisconnectedException)
        {
            // The reader left while the chart was being drawn.
        }
    }
}
