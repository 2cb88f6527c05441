using Bunit;
using Microsoft.JSInterop;
using RetentionDashboard.Components.Charts;

namespace RetentionDashboard.Tests.Components.Charts;

public sealed class ChartTests : BunitContext
{
    private static readonly LineChart Curve = new() { Labels = ["1", "2"], Series = [new ChartSeries("Average", [0.25m, null])], Numbers = ChartNumbers.Percent };

    private readonly BunitJSModuleInterop _module;

    public ChartTests()
    {
        JSInterop.Mode = JSRuntimeMode.Strict;
        _module = JSInterop.SetupModule("./js/chart.js");
        _module.SetupVoid("draw", static _ => true).SetVoidResult();
        _module.SetupVoid("destroy", static _ => true).SetVoidResult();
    }

    [Fact]
    public void Chart_is_drawn_once_with_its_configuration_and_says_what_it_is()
    {
        var chart = Show(Curve);

        var drawn = Assert.Single(_module.Invocations["draw"]);
        var configuration = Assert.IsType<LineChart>(drawn.Arguments[1]);
        Assert.Equal("line", configuration.Kind);
        Assert.Equal([0.25m, null], configuration.Series[0].Values);
        Assert.Null(drawn.Arguments[2]);
        Assert.Equal("Retention curve", chart.Find("canvas[role=img]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Same_configuration_is_not_drawn_again_and_a_new_one_is()
    {
        var chart = Show(Curve);

        chart.Render(parameters => parameters.Add(component => component.Configuration, Curve));
        Assert.Single(_module.Invocations["draw"]);

        chart.Render(parameters => parameters.Add(component => component.Configuration, Curve with { Labels = ["1", "2", "3"] }));
        Assert.Equal(2, _module.Invocations["draw"].Count);
    }

    [Fact]
    public async Task Clicked_point_comes_back_to_the_page()
    {
        ChartPoint? clicked = null;
        var chart = Render<Chart>(parameters => parameters
            .Add(component => component.Configuration, Curve)
            .Add(component => component.Label, "Retention curve")
            .Add(component => component.OnPoint, point => clicked = point));

        Assert.IsType<DotNetObjectReference<Chart>>(_module.Invocations["draw"][0].Arguments[2]);
        await chart.InvokeAsync(() => chart.Instance.PointAsync(0, 1));

        Assert.Equal(new ChartPoint(0, 1), clicked);
    }

    [Fact]
    public async Task Leaving_destroys_the_picture()
    {
        Show(Curve);

        await DisposeComponentsAsync();

        Assert.Single(_module.Invocations["destroy"]);
    }

    [Fact]
    public async Task Leaving_with_the_browser_gone_is_no_error()
    {
        _module.SetupVoid("destroy", static _ => true).SetException(new JSDisconnectedException("gone"));
        Show(Curve);

        await DisposeComponentsAsync();

        Assert.Single(_module.Invocations["destroy"]);
    }

    private IRenderedComponent<Chart> Show(ChartConfiguration configuration) => Render<Chart>(parameters => parameters
        .Add(component => component.Configuration, configuration)
        .Add(component => component.Label, "Retention curve"));
}
