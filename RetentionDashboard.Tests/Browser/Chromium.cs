using Microsoft.Playwright;

namespace RetentionDashboard.Tests.Browser;

/// <summary>The browser of this machine, found by the variable CHROMIUM or where systems put it; none is downloaded.</summary>
internal static class Chromium
{
    private const string Variable = "CHROMIUM";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    private static readonly string? Executable = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Array.Find(Places, File.Exists);
    private static readonly Lazy<Task<IBrowser>> Shared = new(LaunchAsync);

    /// <summary>Null where a browser is found; otherwise the sentence that a skipped test shows.</summary>
    public static string? MissingReason => File.Exists(Executable) ? null : $"no Chromium on this machine: install it or let {Variable} name it";

    /// <summary>One browser for all journeys, each in a profile of its own; it ends with the test process.</summary>
    public static Task<IBrowser> OpenAsync() => Shared.Value;

    private static async Task<IBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Headless = true, Args = Arguments });
    }
}
