using System.IO.Compression;
using System.Text.Json;

namespace RetentionDashboard.Tests.Support;

/// <summary>Real exports and independently computed values beside the checkout, in <c>shared/data</c>.</summary>
internal static class SharedData
{
    public const string Variable = "RETENTION_SHARED_DATA";

    private static readonly Lazy<string?> Root = new(Find);

    /// <summary>Null where the folder exists; otherwise the sentence that a skipped test shows.</summary>
    public static string? MissingReason => Root.Value is null
        ? $"shared/data lies neither beside the checkout nor where {Variable} points"
        : null;

    public static string PathOf(params string[] parts) =>
        Path.Combine([Root.Value ?? throw new DirectoryNotFoundException(MissingReason), .. parts]);

    /// <summary>Opens a file for reading; a .gz is decompressed on the way.</summary>
    public static Stream Open(params string[] parts)
    {
        var file = File.OpenRead(PathOf(parts));
        return parts[^1].EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    public static JsonDocument Oracle(string fileName)
    {
        using var file = Open("oracle", fileName);
        return JsonDocument.Parse(file);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
