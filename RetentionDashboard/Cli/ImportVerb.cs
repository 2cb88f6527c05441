using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Containers;

namespace RetentionDashboard.Cli;

/// <summary>Runs the imports of one command and says what came of them.</summary>
internal static class ImportVerb
{
    private const int Done = 0;
    private const int RowsWereRefused = 1;
    private const int NothingChanged = 2;

    public static async Task<int> RunAsync(
        FileInfo[] files, string? database, ImportOptions options, bool asJson, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (files.FirstOrDefault(static file => !file.Exists) is { } missing)
        {
            await console.Error.WriteLineAsync($"{missing.Name}: there is no such file.");
            return NothingChanged;
        }

        await using var services = HeadlessServices.Build(database);
        // The first file is read while the database is made ready. A dry run makes none.
        var isThere = File.Exists(services.GetRequiredService<DatabaseLocation>().Path);
        var isNeeded = !options.DryRun || isThere;
        var ready = isNeeded ? Task.Run(() => services.MigrateDatabaseAsync(cancellationToken), cancellationToken) : Task.CompletedTask;
        var importer = services.GetRequiredService<OrderImporter>();
        var mappings = services.GetRequiredService<SavedMappings>();
        var unpacked = UnpackFolder(services, isNeeded);
        var imported = new List<string>(files.Length);
        var results = new List<ImportResult>(files.Length);
        var current = files[0].Name;
        try
        {
            foreach (var file in files)
            {
                current = file.Name;
                foreach (var part in await services.GetRequiredService<ExportFiles>().UnpackAsync(file.FullName, file.Name, Path.Combine(unpacked, $"{imported.Count}"), cancellationToken))
                {
                    current = part.Name;
                    var told = options with { Notes = part.Notes };
                    if (isThere || imported.Count > 0)
                    {
                        await ready;
                        told = await mappings.CompleteAsync(part.Path, told, cancellationToken);
                    }

                    var result = await importer.ImportAsync(part.Path, part.Name, told, null, ready, new ProgressLine(part.Name, console.Error), cancellationToken);
                    results.Add(result);
                    imported.Add(part.Name);
                    if (!options.DryRun)
                    {
                        await mappings.RememberAsync(result, told, cancellationToken);
                    }
                }
            }
        }
        catch (Exception failure) when (SentenceOf(failure, current) is not null)
        {
            await console.Error.WriteLineAsync(SentenceOf(failure, current));
            if (imported.Count > 0 && !options.DryRun)
            {
                await console.Error.WriteLineAsync($"Already imported: {string.Join(", ", imported)}.");
            }

            Write(results, asJson, files.Length, console.Output);
            return NothingChanged;
        }
        finally
        {
            if (Directory.Exists(unpacked))
            {
                Directory.Delete(unpacked, recursive: true);
            }
        }

        Write(results, asJson, files.Length, console.Output);
        return results.Any(static result => result.RowsRefused > 0) ? RowsWereRefused : Done;
    }

    /// <summary>Beside the database there is room for what it is made of; a dry run has no database.</summary>
    private static string UnpackFolder(IServiceProvider services, bool hasDatabase) =>
        Path.Combine(hasDatabase ? services.GetRequiredService<DatabaseLocation>().SpoolFolder : Path.GetTempPath(), $"unpacked-{Guid.NewGuid():N}");

    /// <summary>What a user can do something about; null is a fault of the program.</summary>
    private static string? SentenceOf(Exception failure, string file) => failure switch
    {
        ImportProblemException known => $"{file}: {ImportWords.Of(known.Problem, CultureInfo.InvariantCulture)}",
        // A file that cannot be read is an import problem, so what is left is the database.
        DbException or IOException or UnauthorizedAccessException => $"The database cannot be used: {failure.Message}",
        _ => null,
    };

    private static void Write(List<ImportResult> results, bool asJson, int files, TextWriter output)
    {
        if (asJson)
        {
            // One batch gives one object, several give a list.
            output.WriteLine(files > 1 || results.Count > 1 ? ImportJson.Of(results) : results is [var one] ? ImportJson.Of(one) : "");
            return;
        }

        foreach (var result in results)
        {
            output.WriteLine(ImportSentences.Of(result));
        }
    }

    private sealed class ProgressLine(string file, TextWriter output) : IProgress<ImportProgress>
    {
        private int _last = -1;

        public void Report(ImportProgress value)
        {
            var tenth = (int)(value.Share * 10);
            if (tenth != _last)
            {
                _last = tenth;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {value.Stage.ToString().ToLowerInvariant()} {tenth * 10} % ({value.Rows} rows)"));
            }
        }
    }
}
