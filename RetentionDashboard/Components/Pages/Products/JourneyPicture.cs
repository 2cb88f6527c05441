using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Pages.Products;

/// <summary>Where the places and ribbons of a product journey lie in a drawing of <see cref="Width"/> by <see cref="Height"/>.</summary>
internal sealed class JourneyPicture
{
    public const int Width = 1000;
    public const int NodeWidth = 12;

    private const int Top = 28;
    private const int LabelWidth = 200;
    private const int Gap = 16;
    private const int Body = 420;
    private const double Thinnest = 1;

    private readonly double _perCustomer;

    public JourneyPicture(ProductJourney journey)
    {
        _perCustomer = (double)Body / Math.Max(1, journey.Path.Count == 0 ? 0 : journey.Path[0].Customers);
        foreach (var step in journey.Path)
        {
            var y = (double)Top;
            foreach (var node in step.Nodes)
            {
                Nodes.Add(node, new Box(X(step.Number), y, Math.Max(Thinnest, node.Customers * _perCustomer)));
                y += Nodes[node].Height + Gap;
            }

            Height = Math.Max(Height, (int)Math.Ceiling(y));
        }

        var (left, entered) = (new Dictionary<JourneyNode, double>(), new Dictionary<JourneyNode, double>());
        Ribbons = [.. journey.Links.Select(link => (link, Ribbon(link, left, entered)))];
    }

    public int Height { get; } = Top;

    public Dictionary<JourneyNode, Box> Nodes { get; } = [];

    /// <summary>Paths of the links.</summary>
    public IReadOnlyList<(JourneyLink Link, string Path)> Ribbons { get; }

    /// <summary>Left edge of a step's places.</summary>
    public static double X(int step) => (step - 1) * (double)(Width - LabelWidth - NodeWidth) / (ProductJourney.Steps - 1);

    private string Ribbon(JourneyLink link, Dictionary<JourneyNode, double> left, Dictionary<JourneyNode, double> entered)
    {
        var (from, to, height) = (Nodes[link.From], Nodes[link.To], link.Customers * _perCustomer);
        var (out0, in0) = (from.Y + left.GetValueOrDefault(link.From), to.Y + entered.GetValueOrDefault(link.To));
        left[link.From] = left.GetValueOrDefault(link.From) + height;
        entered[link.To] = entered.GetValueOrDefault(link.To) + height;
        height = Math.Max(Thinnest / 2, height);
        var (x0, x1) = (from.X + NodeWidth, to.X);
        var middle = (x0 + x1) / 2;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"M{x0:0.#},{out0:0.#}C{middle:0.#},{out0:0.#} {middle:0.#},{in0:0.#} {x1:0.#},{in0:0.#}V{in0 + height:0.#}C{middle:0.#},{in0 + height:0.#} {middle:0.#},{out0 + height:0.#} {x0:0.#},{out0 + height:0.#}Z");
    }

    /// <summary>A place's upper left corner and height.</summary>
    internal readonly record struct Box(double X, double Y, double Height);
}
