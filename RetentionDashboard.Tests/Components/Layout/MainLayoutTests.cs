using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Layout;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Layout;

public sealed class MainLayoutTests : EnglishPages
{
    public MainLayoutTests()
    {
        Services.AddRadzenComponents();
        Services.AddReports();
        Services.AddImport();
        Services.AddSingleton<ImportQueue>();
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(new DatabaseLocation(Path.Combine(Path.GetTempPath(), "never-opened.db")));
        Services.AddSingleton<IDbContextFactory<RetentionContext>>(new GatedDatabase());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Page_that_fails_is_said_and_can_be_tried_again()
    {
        var broken = true;
        var layout = Render<MainLayout>(parameters => parameters.Add(component => component.Body, builder =>
        {
            if (broken)
            {
                throw new InvalidOperationException("secret detail");
            }

            builder.AddContent(0, "figures");
        }));
        Assert.Contains("This page could not be shown", layout.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", layout.Markup, StringComparison.Ordinal);

        broken = false;
        layout.Find("[role=alert] button").Click();

        Assert.Contains("figures", layout.Find("main").TextContent, StringComparison.Ordinal);
        Assert.Empty(layout.FindAll("[role=alert]"));
    }

    [Fact]
    public void Menu_opens_by_its_button_and_closes_when_a_page_is_chosen()
    {
        var layout = Render<MainLayout>();
        Assert.DoesNotContain("menu-open", layout.Find(".shell").ClassList);

        layout.Find(".menu-button").Click();
        Assert.Contains("menu-open", layout.Find(".shell").ClassList);
        Assert.Equal("true", layout.Find(".menu-button").GetAttribute("aria-expanded"));

        layout.Find("nav a").Click();
        Assert.DoesNotContain("menu-open", layout.Find(".shell").ClassList);
    }
}
