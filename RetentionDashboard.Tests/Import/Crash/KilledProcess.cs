using System.Diagnostics;

namespace RetentionDashboard.Tests.Import.Crash;

/// <summary>A program of ours that is killed while it works.</summary>
internal static class KilledProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <returns>How long it took when nobody disturbed it, and how many lines of progress it wrote.</returns>
    public static (TimeSpan Time, int Lines) RunToTheEnd(string assembly, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(assembly, arguments);
        var lines = 0;
        while (process.StandardError.ReadLine() is not null)
        {
            lines++;
        }

        Assert.True(process.WaitForExit(Patience), "the process did not end");
        Assert.Equal(0, process.ExitCode);
        return (watch.Elapsed, lines);
    }

    /// <returns>False where it was over before.</returns>
    public static bool Kill(KillMoment moment, string assembly, params string[] arguments)
    {
        using var process = Start(assembly, arguments);
        for (var line = 0; line < moment.Lines; line++)
        {
            process.StandardError.ReadLine();
        }

        var wasKilled = !process.WaitForExit(moment.Then);
        if (wasKilled)
        {
            // SIGKILL on Unix: no handler, no flush, no finally.
            process.Kill();
        }

        Assert.True(process.WaitForExit(Patience), "the process survived");
        return wasKilled;
    }

    private static Process Start(string assembly, string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
