using System.Collections.Concurrent;
using System.Diagnostics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Browser;

/// <summary>The built application as a process of its own, with a database of its own, on a free port of 127.0.0.1.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("retention-");
    private readonly ConcurrentQueue<string> _log = new();
    private Process? _process;

    /// <summary>With a slash at the end; the same after a restart.</summary>
    public string Address { get; private set; } = "http://127.0.0.1:0";

    public string DatabasePath => Path.Combine(_folder.FullName, "retention.db");

    public string Log => string.Join('\n', _log);

    /// <param name="prepare">Makes the database at the path it is given; null leaves that to the application.</param>
    public static async Task<RunningApp> StartAsync(Action<string>? prepare = null)
    {
        var app = new RunningApp();
        prepare?.Invoke(app.DatabasePath);
        await app.ComeUpAsync();
        return app;
    }

    public async Task GoDownAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    public async Task ComeUpAsync()
    {
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = StartInfo(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, output) => Read(output.Data, listening);
        process.ErrorDataReceived += (_, output) => Read(output.Data, listening);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The application stopped.\n{Log}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        Address = await listening.Task.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await GoDownAsync();
        _folder.Delete(recursive: true);
    }

    private ProcessStartInfo StartInfo()
    {
        var project = Checkout.PathOf("RetentionDashboard");
        var output = Path.GetRelativePath(Checkout.PathOf("RetentionDashboard.Tests"), AppContext.BaseDirectory);
        return new ProcessStartInfo("dotnet", [Path.Combine(project, output, "RetentionDashboard.dll")])
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DOTNET_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Urls"] = Address,
                ["Database"] = DatabasePath,
            },
        };
    }

    private void Read(string? line, TaskCompletionSource<string> listening)
    {
        if (line is null)
        {
            return;
        }

        _log.Enqueue(line);
        var at = line.IndexOf(Announcement, StringComparison.Ordinal);
        if (at >= 0)
        {
            listening.TrySetResult($"{line[(at + Announcement.Length)..].Trim()}/");
        }
    }
}
