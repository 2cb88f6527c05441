using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

/// <summary>Whatever opens takes the keyboard along, and gives it back where it came from.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardJourneyTests(SampleShopApp sample)
{
    [BrowserFact]
    public Task View_is_saved_renamed_deleted_and_brought_back_without_a_mouse() => sample.ChangeAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("cohorts");
        var opener = page.GetByTestId("save-view");
        await PressAsync(opener, "Enter");
        await Expect(page.GetByTestId("view-name")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByTestId("view-name")).ToHaveCountAsync(0);
        await Expect(opener).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("view-name")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.TypeAsync("Months");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".saved")).ToBeVisibleAsync();
        await Expect(opener).ToBeFocusedAsync();

        await journey.OpenAsync("views");
        var rename = page.GetByRole(AriaRole.Button, new() { Name = "Rename Months" });
        await PressAsync(rename, "Enter");
        await Expect(page.GetByTestId("rename-name")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(" and years");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByTestId("rename-name")).ToHaveCountAsync(0);
        await Expect(rename).ToBeFocusedAsync();

        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Delete Months" }), "Enter");
        await Expect(page.GetByTestId("undo")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("views").Locator("th a")).ToHaveTextAsync("Months");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Note_is_begun_left_written_and_changed_without_a_mouse() => sample.ChangeAsync(async journey =>
    {
        var page = journey.Page;
        foreach (var path in new[] { "cohorts", "activity" })
        {
            await journey.OpenAsync(path);
            var opener = page.GetByTestId("add-note").First;
            await PressAsync(opener, "Enter");
            await Expect(page.GetByTestId("note-text")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.GetByTestId("note-form")).ToHaveCountAsync(0);
            await Expect(opener).ToBeFocusedAsync();
        }

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("note-text")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Ramadan sale");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".chart-notes li")).ToHaveCountAsync(1);
        await Expect(page.GetByTestId("add-note").First).ToBeFocusedAsync();

        await journey.OpenAsync("notes");
        var change = page.GetByRole(AriaRole.Button, new() { Name = "Change the note “Ramadan sale”" });
        await PressAsync(change, "Enter");
        await Expect(page.GetByTestId("note-text")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(change).ToBeFocusedAsync();
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Remove the note “Ramadan sale”" }), "Enter");
        await Expect(page.GetByTestId("undo")).ToBeFocusedAsync();
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Words_of_a_hint_go_by_Escape_and_come_when_they_are_asked_for_anew() => sample.ReadAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("");
        var hint = page.Locator(".tiles .hint").First;
        var (mark, words) = (hint.Locator("a.hint-open"), hint.Locator(".hint-text"));

        await mark.FocusAsync();
        await Expect(words).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(words).ToBeHiddenAsync();
        await page.Locator("h1").EvaluateAsync("() => document.activeElement.blur()");
        await mark.FocusAsync();
        await Expect(words).ToBeVisibleAsync();
        await page.Locator("h1").EvaluateAsync("() => document.activeElement.blur()");

        await mark.HoverAsync();
        await Expect(words).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(words).ToBeHiddenAsync();
        await page.Locator("h1").HoverAsync();
        await mark.HoverAsync();
        await Expect(words).ToBeVisibleAsync();
        Assert.Empty(journey.ScriptErrors);
    });

    private static async Task PressAsync(ILocator control, string key)
    {
        await control.FocusAsync();
        await control.PressAsync(key);
    }
}
