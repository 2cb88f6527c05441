using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Products;

/// <summary>Draws a product journey: an item has one colour wherever it stands, and each place and ribbon opens its customers.</summary>
public sealed partial class JourneyDiagram
{
    private const int LongestLabel = 20;

    // The others are grey, so that no item is.
    private static readonly int[] Colours = [1, 2, 3, 4, 5, 6, 7, 8, 10];


    private readonly Dictionary<int, int> _colours = [];
    private JourneyPicture _picture = null!;

    [Parameter, EditorRequired]
    public required JourneyReport Report { get; set; }

    /// <summary>Address of the customers that a rule holds for.</summary>
    [Parameter, EditorRequired]
    public required Func<SegmentRule, string> Customers { get; set; }

    protected override void OnParametersSet()
    {
        _picture = new JourneyPicture(Report.Journey);
        _colours.Clear();
        foreach (var (item, _) in Report.Journey.Leads)
        {
            _colours.Add(item, Colours[_colours.Count % Colours.Length]);
        }
    }

    private string Colour(JourneyNode node) => node.Stop switch
    {
        JourneyStop.Item => string.Create(CultureInfo.InvariantCulture, $"--stop: var(--chart-{_colours[node.Item]})"),
        JourneyStop.Others => "--stop: var(--chart-9)",
        JourneyStop.Open => "--stop: var(--line-strong)",
        _ => "--stop: var(--text-soft)",
    };

    private static string Short(string name) => name.Length <= LongestLabel ? name : name[..(LongestLabel - 1)].TrimEnd() + "…";

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
