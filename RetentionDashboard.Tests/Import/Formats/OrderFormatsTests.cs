using System.Text;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Sample;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class OrderFormatsTests
{
    public static TheoryData<string> Layouts => [.. SampleLayout.All.Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Header_of_a_layout_is_claimed_by_its_format_and_by_no_other(string layout)
    {
        var names = HeaderOf(layout);

        Assert.Equal(layout, OrderFormats.Best(names).Name);
        Assert.All(OrderFormats.All.Where(format => format.Name != layout && format != OrderFormats.Generic), format => Assert.Equal(0, format.Score(names)));
    }

    [Fact]
    public void Names_and_titles_differ()
    {
        Assert.Distinct(OrderFormats.All.Select(format => format.Name));
        Assert.Distinct(OrderFormats.All.Select(format => format.Title));
    }

    [Fact]
    public void Every_header_name_is_written_as_names_are_compared()
    {
        var names = OrderFormats.All.SelectMany(format => format.Headers.Values.SelectMany(words => words));

        Assert.All(names, name => Assert.Equal(HeaderName.Normalise(name), name));
    }

    private static HashSet<string> HeaderOf(string layout)
    {
        var text = Encoding.UTF8.GetString(SampleTruth.FileOf(layout, SampleOrders.Generate(3, seed: 1)));
        // Some systems write lines of their own above and below the names: the names are the first line that a format knows.
        return text.Split('\n').Take(20)
            .Select(line => line.Split(',').Select(cell => HeaderName.Normalise(cell.Trim('"'))).Where(name => name.Length > 0).ToHashSet())
            .MaxBy(names => OrderFormats.All.Max(format => format.Score(names)))!;
    }
}
