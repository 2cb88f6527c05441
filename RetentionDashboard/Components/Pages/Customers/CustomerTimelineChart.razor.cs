using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>A customer's orders and refunds on one line of time, with the gaps between them, and the same as a table.</summary>
public sealed partial class CustomerTimelineChart
{
    // Shares of the width: circles at the ends stay within the picture.
    private const double Margin = 2.5;
    private const double NarrowestGap = 4;
    private const double NarrowestOnPhone = 10;
    private const int MostTicks = 8;
    private const double SmallestRadius = 4;
    private const double LargestRadius = 13;
    private CustomerDetail? _drawn;
    private ChartTable? _table;
    private string _note = "";
    private string _label = "";
    private string _today = "";
    private (string X, string Width)? _due;
    private IReadOnlyList<(string X, string Anchor, string Text, bool IsBetween)> _ticks = [];
    private IReadOnlyList<(string X, string Text, bool IsNarrow)> _gaps = [];
    private IReadOnlyList<(string X, string Radius, bool IsRefund, string Title)> _dots = [];

    [Parameter, EditorRequired]
    public CustomerDetail Customer { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_drawn, Customer) && Customer.Profile is { } profile)
        {
            _drawn = Customer;
            Draw(profile, CustomerTimeline.Of(Customer));
        }
    }

    private static string Percent(double share) => share.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private void Draw(CustomerProfile profile, IReadOnlyList<CustomerEvent> events)
    {
        var orders = events.Where(static happened => !happened.IsRefund).ToList();
        if (orders.Count == 0)
        {
            // What the page read and what is counted may be two states while something is imported.
            (_dots, _gaps, _ticks, _due, _table) = ([], [], [], null, null);
            return;
        }

        var first = events[0].Day;
        var last = Later(Later(events[^1].Day, profile.AsOf), profile.Next?.To ?? profile.AsOf);
        var days = Math.Max(last.DayNumber - first.DayNumber, 1);
        double Place(DateOnly day) => Margin + ((100 - (2 * Margin)) * (day.DayNumber - first.DayNumber) / days);

        var most = Math.Max(orders.Max(static order => order.Amount), 1);
        _dots =
        [
            .. events.Select(happened => (
                Percent(Place(happened.Day)),
                (SmallestRadius + ((LargestRadius - SmallestRadius) * Math.Sqrt((double)Math.Max(happened.Amount / most, 0)))).ToString("0.#", CultureInfo.InvariantCulture),
                happened.IsRefund,
                $"{Formats.Date(happened.Day)}, {What(happened)}: {Formats.Money(happened.Amount, Customer.Store.Currency)}")),
        ];
        _gaps =
        [
            .. orders.Where(static order => order.Gap is not null)
                .Select(order => (From: Place(order.Day.AddDays(-order.Gap!.Value)), To: Place(order.Day), order.Gap))
                .Where(static gap => gap.To - gap.From >= NarrowestGap)
                .Select(static gap => (Percent((gap.From + gap.To) / 2), Formats.Count(gap.Gap), gap.To - gap.From < NarrowestOnPhone)),
        ];
        _ticks = Ticks(first, last, Place);
        _today = Percent(Place(profile.AsOf));
        _due = profile.Next is { } next ? (Percent(Place(next.From)), Percent(Math.Max(Place(next.To) - Place(next.From), 0.5))) : null;
        _label = Formats.Fill(Texts.Customer_Timeline_Label, Formats.Orders(orders.Count), Formats.Count(events.Count - orders.Count), Formats.Date(first), Formats.Date(events[^1].Day));
        _note = Formats.Fill(Texts.Customer_Timeline_AsOf, Formats.Date(profile.AsOf)) + (profile.Next is null ? "" : " " + Texts.Customer_Timeline_Due);
        _table = new ChartTable(
            [Texts.Customer_Column_Placed, Texts.Customer_Timeline_What, Texts.Customer_Timeline_Gap, Texts.Customer_Column_Amount],
            [.. events.Select(happened => (IReadOnlyList<string>)[Formats.Date(happened.Day), What(happened), Formats.Count(happened.Gap), Formats.Money(happened.Amount, Customer.Store.Currency)])]);
    }

    private static List<(string X, string Anchor, string Text, bool IsBetween)> Ticks(DateOnly first, DateOnly last, Func<DateOnly, double> place)
    {
        var months = (12 * (last.Year - first.Year)) + last.Month - first.Month;
        var step = ((int[])[1, 3, 6, 12, 24, 60, 120]).First(step => months / step < MostTicks || step == 120);
        var ticks = new List<(string X, string Anchor, string Text, bool IsBetween)>();
        for (var month = new DateOnly(first.Year, 1, 1); month <= last; month = month.AddMonths(step))
        {
            if (month >= first)
            {
                var at = place(month);
                ticks.Add((Percent(at), at > 94 ? "end" : at < 6 ? "start" : "middle", Formats.Period(Period.Of(step >= 12 ? Grain.Year : Grain.Month, month)), ticks.Count % 2 == 1));
            }
        }

        return ticks;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static string What(CustomerEvent happened) => Formats.Fill(happened.IsRefund ? Texts.Customer_Timeline_Refund : Texts.Customer_Timeline_Order, happened.Number);
}
