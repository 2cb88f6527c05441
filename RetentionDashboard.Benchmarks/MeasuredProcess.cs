using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace RetentionDashboard.Benchmarks;

/// <summary>What a program took from its start to its end.</summary>
/// <param name="Cpu">Seconds of all its threads, as the kernel last told them; 0 where it tells nothing.</param>
/// <param name="PeakBytes">The kernel's own high-water mark, which a sample of the working set would miss; 0 where it tells none.</param>
internal sealed record MeasuredProcess(double Seconds, double Cpu, long PeakBytes)
{
    private const int MillisecondsBetweenLooks = 20;
    private const double TicksPerSecond = 100;

    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static MeasuredProcess Run(string program, string[] arguments, string? input = null)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(program, arguments);
        process.OutputDataReceived += static (_, _) => { };
        var error = new StringBuilder();
        process.ErrorDataReceived += (_, line) => error.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var (cpu, peak) = (0.0, 0L);
        while (!process.WaitForExit(MillisecondsBetweenLooks))
        {
            cpu = Math.Max(cpu, CpuSeconds(process.Id));
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0 ? new MeasuredProcess(seconds, cpu, peak) : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error}");
    }

    /// <summary>What the program writes to standard output.</summary>
    public static string Output(string program, string[] arguments, string? input = null)
    {
        using var process = Start(program, arguments);
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    private static Process Start(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static double CpuSeconds(int processId)
    {
        var text = Read($"/proc/{processId}/stat");
        // The name may hold spaces; after its closing bracket, user and system time are the twelfth and thirteenth words.
        var words = text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 13 ? 0 : (long.Parse(words[11], CultureInfo.InvariantCulture) + long.Parse(words[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private static long PeakOf(int processId)
    {
        var line = Read($"/proc/{processId}/status").Split('\n').FirstOrDefault(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
