using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RetentionDashboard.Localization;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Browser;

/// <summary>A visitor with a fresh profile. The journey fails on any request that would leave the machine.</summary>
internal sealed class Journey
{
    public const int Desk = 1440;
    public const string English = "en-US";

    private const float Patience = 30_000;
    private const string PicturesVariable = "PICTURES";

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

    /// <summary>At an application with an empty database.</summary>
    public static async Task RunAsync(Func<Journey, Task> walk, int width = Desk, string language = English)
    {
        await using var app = await RunningApp.StartAsync();
        await RunAsync(app, walk, width, language);
    }

    public static async Task RunAsync(RunningApp app, Func<Journey, Task> walk, int width = Desk, string language = English)
    {
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
        context.Request += (_, request) => journey.Watch(request);
        try
        {
            await walk(journey);
        }
        catch (Exception problem)
        {
            await journey.KeepPictureAsync("failed");
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

    /// <summary>Keeps a picture of the whole page as test output where the variable PICTURES asks for them: they take longer than what they show.</summary>
    public Task PictureAsync(string name) =>
        Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } ? KeepPictureAsync(name) : Task.CompletedTask;

    public Task KeepPictureAsync(string name) => Page.ScreenshotAsync(new()
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

    /// <summary>The browser finds no other machine (see <see cref="Chromium"/>); stopping its requests here would take its cache away.</summary>
    private void Watch(IRequest request)
    {
        if (new Uri(request.Url) is { IsLoopback: false, Scheme: not ("data" or "blob") })
        {
            _foreign.Enqueue(request.Url);
        }
    }
}
