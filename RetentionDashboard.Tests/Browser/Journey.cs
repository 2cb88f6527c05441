using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RetentionDashboard.Localization;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Browser;

/// <summary>A visitor with a fresh profile at an application with an empty database. The journey fails on any request that leaves the machine.</summary>
internal sealed class Journey
{
    private const float Patience = 30_000;

    private readonly ConcurrentQueue<string> _foreign = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private TaskCompletionSource _interactive = new();

    private Journey(RunningApp app, IPage page)
    {
        App = app;
        Page = page;
        page.PageError += (_, error) => _errors.Enqueue(error);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Read(frame.Binary);
    }

    public RunningApp App { get; }

    public IPage Page { get; }

    /// <summary>Exceptions that reached the page; a journey that provokes one says so by not asking.</summary>
    public IReadOnlyCollection<string> ScriptErrors => _errors;

    public static async Task RunAsync(Func<Journey, Task> walk, int width = 1440, string language = "en-US")
    {
        await using var app = await RunningApp.StartAsync();
        var browser = await Chromium.OpenAsync();
        await using var context = await browser.NewContextAsync(new()
        {
            BaseURL = app.Address,
            Locale = language,
            ViewportSize = new() { Width = width, Height = width > 600 ? 1000 : 844 },
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        var journey = new Journey(app, await context.NewPageAsync());
        await context.RouteAsync("**/*", journey.StayHomeAsync);
        try
        {
            await walk(journey);
        }
        catch (Exception problem)
        {
            await journey.PictureAsync("failed");
            throw new InvalidOperationException($"{problem.Message}\nat {journey.Page.Url}\n{app.Log}", problem);
        }

        Assert.Empty(journey._foreign);
    }

    /// <summary>Opens a page and waits until the circuit answers clicks.</summary>
    public Task OpenAsync(string path) => ReloadedByAsync(() => Page.GotoAsync(path));

    /// <summary>Does what loads a document anew, and waits until it answers clicks.</summary>
    public async Task ReloadedByAsync(Func<Task> load)
    {
        _interactive = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await load();
        await _interactive.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>Makes the sample shop by the button of the first page, and waits for its figures.</summary>
    public async Task ExploreSampleAsync()
    {
        await OpenAsync("");
        await Page.GetByRole(AriaRole.Button, new() { Name = Words.English(nameof(Texts.Welcome_Explore)) }).ClickAsync();
        await Assertions.Expect(Page.Locator(".tiles").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    /// <summary>Waits for an address that holds these parts in this order.</summary>
    public Task ArriveAsync(params string[] parts) =>
        Assertions.Expect(Page).ToHaveURLAsync(new Regex(string.Join(".*", parts.Select(Regex.Escape))));

    /// <summary>Keeps a picture of the whole page as test output.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new()
    {
        Path = Checkout.PathOf("TestResults", "screenshots", $"{name}.png"),
        FullPage = true,
        Animations = ScreenshotAnimations.Disabled,
    });

    /// <summary>The server's word that every component of a new document runs in the circuit.</summary>
    private void Read(byte[]? frame)
    {
        if (frame.AsSpan().IndexOf("JS.EndUpdateRootComponents"u8) >= 0)
        {
            _interactive.TrySetResult();
        }
    }

    private Task StayHomeAsync(IRoute route)
    {
        var address = new Uri(route.Request.Url);
        if (address.IsLoopback || address.Scheme is "data" or "blob")
        {
            return route.ContinueAsync();
        }

        _foreign.Enqueue(route.Request.Url);
        return route.AbortAsync();
    }
}
