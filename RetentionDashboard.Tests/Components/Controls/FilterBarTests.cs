using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using Radzen.Blazor;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Tests.Components.Controls;

public sealed class FilterBarTests : EnglishPages
{
    private static readonly FilterChoices Choices = new(
        [new FilterChoice("web", "web", 20)], [new FilterChoice("ID", "ID", 12), new FilterChoice("SG", "SG", 8)], [new FilterChoice("TEA-1", "Green tea", 5)],
        new DateOnly(2010, 12, 1), new DateOnly(2011, 12, 9));

    private HistoryQuery? _asked;

    public FilterBarTests() => Services.AddRadzenComponents();

    [Fact]
    public void Preset_asks_for_its_days_and_keeps_the_other_filters()
    {
        var bar = Show(new HistoryQuery { StoreId = 3, Channel = "web" });

        Button(bar, "Quarter").Click();

        Assert.Equal(new HistoryQuery { StoreId = 3, Channel = "web", From = new DateOnly(2011, 10, 1), To = new DateOnly(2011, 12, 9) }, _asked);
    }

    [Fact]
    public void Preset_of_the_address_is_pressed()
    {
        var bar = Show(new HistoryQuery { From = new DateOnly(2011, 12, 1), To = new DateOnly(2011, 12, 9) });

        Assert.Equal("Month", bar.Find(".segmented button[aria-pressed=true]").TextContent);
        Assert.Empty(bar.FindAll(".filter-dates"));
    }

    [Fact]
    public void Order_numbers_say_where_a_refund_without_an_order_counts() =>
        Assert.Contains("goes with the newest order on or before its day", Texts.Filters_Orders_Hint, StringComparison.Ordinal);

    [Fact]
    public void Custom_opens_two_dates_and_asks_for_nothing_yet()
    {
        var bar = Show(new HistoryQuery());

        Button(bar, "Custom").Click();

        Assert.Equal(2, bar.FindAll(".filter-dates .rz-datepicker").Count);
        Assert.Null(_asked);
    }

    [Fact]
    public async Task Dates_the_wrong_way_round_are_turned()
    {
        var bar = Show(new HistoryQuery { From = new DateOnly(2011, 5, 1), To = new DateOnly(2011, 6, 30) });

        await bar.InvokeAsync(() => bar.FindComponents<RadzenDatePicker<DateOnly?>>()[0].Instance.ValueChanged.InvokeAsync(new DateOnly(2011, 8, 1)));

        Assert.Equal(new HistoryQuery { From = new DateOnly(2011, 6, 30), To = new DateOnly(2011, 8, 1) }, _asked);
    }

    [Fact]
    public async Task Chosen_country_is_asked_for()
    {
        var bar = Show(new HistoryQuery());

        await bar.InvokeAsync(() => bar.FindComponents<RadzenDropDown<string>>()[1].Instance.ValueChanged.InvokeAsync("SG"));

        Assert.Equal(new HistoryQuery { Country = "SG" }, _asked);
    }

    [Fact]
    public void Each_filter_stands_as_a_chip_that_takes_it_away()
    {
        var query = new HistoryQuery { StoreId = 3, Product = "TEA-1", Region = "Bali", Discount = DiscountUse.Without, OrderNumberFrom = 2, OrderNumberTo = 4 };
        var bar = Show(query);

        Assert.Equal(
            ["First product: Green tea", "Region: Bali", "Discount on first order: Without a discount", "Orders no. 2–4"],
            bar.FindAll(".filter-chip > span").Select(static chip => chip.TextContent));
        bar.Find("button[aria-label='Remove filter Region: Bali']").Click();

        Assert.Equal(query with { Region = null }, _asked);
    }

    [Fact]
    public void Order_numbers_are_asked_for_the_right_way_round_and_not_where_a_page_is_about_all_orders()
    {
        var bar = Show(new HistoryQuery { OrderNumberFrom = 3 });

        bar.Find("input[aria-label='Highest order number']").Change("2");

        Assert.Equal(new HistoryQuery { OrderNumberFrom = 2, OrderNumberTo = 3 }, _asked);
        Assert.Empty(Render<FilterBar>(parameters => parameters.Add(one => one.Query, new HistoryQuery()).Add(one => one.Choices, Choices).Add(one => one.OffersOrders, false)).FindAll("input[type=number]"));
    }

    [Fact]
    public void Reset_keeps_the_store_alone_and_is_there_only_with_filters()
    {
        Assert.DoesNotContain(Show(new HistoryQuery { StoreId = 3 }).FindAll("button"), static button => button.TextContent.Contains("Reset", StringComparison.Ordinal));

        Button(Show(new HistoryQuery { StoreId = 3, Product = "TEA-1" }), "Reset").Click();

        Assert.Equal(new HistoryQuery { StoreId = 3 }, _asked);
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<FilterBar> bar, string text) =>
        bar.FindAll("button").Single(button => button.TextContent.Trim().EndsWith(text, StringComparison.Ordinal));

    private IRenderedComponent<FilterBar> Show(HistoryQuery query) => Render<FilterBar>(parameters => parameters
        .Add(component => component.Query, query)
        .Add(component => component.Choices, Choices)
        .Add(component => component.QueryChanged, asked => _asked = asked));
}
