using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Layout;
using Themes = RetentionDashboard.Components.Layout.Themes;

namespace RetentionDashboard.Tests.Components.Layout;

public sealed class SwitchesTests : EnglishPages
{
    public SwitchesTests() => Services.AddRadzenComponents();

    [Fact]
    public void Language_switch_leads_back_to_the_page_shown()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/cohorts?measure=aov");

        var links = Render<LanguageSwitch>().FindAll("a");

        Assert.Equal(["EN", "ID"], links.Select(static link => link.TextContent));
        Assert.Equal("/culture?set=id&to=%2Fcohorts%3Fmeasure%3Daov", links[1].GetAttribute("href"));
        Assert.Equal("true", links[0].GetAttribute("aria-current"));
        Assert.Null(links[1].GetAttribute("aria-current"));
    }

    [Fact]
    public void Dark_switch_remembers_the_choice_and_tells_the_components()
    {
        var themes = Services.GetRequiredService<ThemeService>();
        themes.SetTheme(Themes.Light);
        var button = Render<ThemeSwitch>();

        button.Find("button").Click();

        Assert.Equal("dark", JSInterop.Invocations["shell.setTheme"][0].Arguments[0]);
        Assert.Equal(Themes.Dark, themes.Theme);
        Assert.Equal("true", button.Find("button").GetAttribute("aria-pressed"));

        button.Find("button").Click();

        Assert.Equal("light", JSInterop.Invocations["shell.setTheme"][1].Arguments[0]);
        Assert.Equal(Themes.Light, themes.Theme);
    }
}
