using RetentionDashboard.Cli;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Cli;

public sealed class ContentRootTests
{
    [Fact]
    public void A_build_reads_the_settings_of_its_project()
    {
        var project = Checkout.PathOf("RetentionDashboard");

        Assert.Equal(project, ContentRoot.Find(Path.Combine(project, "bin", "Release", "net10.0")));
    }

    [Fact]
    public void A_published_binary_reads_the_settings_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory("published").FullName;

        Assert.Equal(folder, ContentRoot.Find(folder));
        Directory.Delete(folder);
    }
}
