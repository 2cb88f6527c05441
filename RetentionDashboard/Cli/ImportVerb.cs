using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Containers;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>Runs the imports of one command and says what came of each: a file that cannot be read does not keep the others out.</summary>
internal sealed class ImportVerb(IServiceProvider services, ImportOptions options, TextWriter progress, Task databaseReady, bool isDatabaseThere)
{
    private const string DefaultStore = "My store";
    private readonly List<ImportOutcome> _outcomes = [];
    private readonly OrderImporter _importer = services.GetRequiredService<OrderImporter>();
    private readonly SavedMappings _mappings = services.GetRequiredService<SavedMappings>();
    private ImportOptions _options = options;
    private bool _isDatabaseThere = isDatabaseThere;

    public static async Task<int> RunAsync(
        FileInfo[] files, string? database, ImportOptions options, bool asJson, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await using var services = HeadlessServices.Build(database);
        // The first file is read while the database is made ready. A dry run makes none.
        var isThere = File.Exists(services.GetRequiredService<DatabaseLocation>().Path);
        var isNeeded = files.Any(static file => file.Exists) && (!options.DryRun || isThere);
        var ready = isNeeded ? Task.Run(() => services.MigrateDatabaseAsync(cancellationToken), cancellationToken) : Task.CompletedTask;
        var verb = new ImportVerb(services, options, console.Error, ready, isThere);
        await verb.ImportAsync(files, UnpackFolder(services, isNeeded), cancellationToken);
        verb.Write(asJson, files.Length, console);
        return verb._outcomes.Max(static outcome => outcome.ExitCode);
    }

    private async Task ImportAsync(FileInfo[] files, string unpacked, CancellationToken cancellationToken)
    {
        var tried = 0;
        try
        {
            if (await ChooseStoreAsync(cancellationToken) is { } unclear)
            {
                Refuse(files, unclear);
                return;
            }

            for (; tried < files.Length; tried++)
            {
                await ImportAsync(files[tried], Path.Combine(unpacked, tried.ToString(CultureInfo.InvariantCulture)), cancellationToken);
            }
        }
        // A file that cannot be read is an import problem, so what is left is the database.
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException)
        {
            Refuse(files.Skip(tried), new ImportNote(ImportNoteCode.DatabaseUnusable, failure.Message));
        }
        finally
        {
            // It may be under way still where no file needed it.
            await Task.WhenAny(databaseReady);
            if (Directory.Exists(unpacked))
            {
                Directory.Delete(unpacked, recursive: true);
            }
        }
    }

    private void Refuse(IEnumerable<FileInfo> files, ImportNote problem) => _outcomes.AddRange(files.Select(file => new ImportOutcome(file.ToString(), null, problem)));

    private async Task ImportAsync(FileInfo file, string folder, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            Refuse([file], new ImportNote(Directory.Exists(file.FullName) ? ImportNoteCode.FileIsFolder : ImportNoteCode.FileMissing));
            return;
        }

        try
        {
            foreach (var part in await services.GetRequiredService<ExportFiles>().UnpackAsync(file.FullName, file.Name, folder, cancellationToken))
            {
                await ImportAsync(part, file.ToString()[..^file.Name.Length] + part.Name, cancellationToken);
            }
        }
        catch (ImportProblemException problem)
        {
            Refuse([file], problem.Problem);
        }
    }

    private async Task ImportAsync(UnpackedFile part, string shown, CancellationToken cancellationToken)
    {
        try
        {
            var told = _options with { Notes = part.Notes };
            if (_isDatabaseThere)
            {
                await databaseReady;
                told = await _mappings.CompleteAsync(part.Path, told, cancellationToken);
            }

            var result = await _importer.ImportAsync(part.Path, part.Name, told, null, databaseReady, new ProgressLine(shown, progress), cancellationToken);
            _outcomes.Add(new ImportOutcome(shown, result, null));
            if (!_options.DryRun)
            {
                _isDatabaseThere = true;
                await _mappings.RememberAsync(result, told, cancellationToken);
            }
        }
        catch (ImportProblemException problem)
        {
            _outcomes.Add(new ImportOutcome(shown, null, problem.Problem));
        }
    }

    /// <summary>Where no store was named, the only one there is; of several one has to be named.</summary>
    private async Task<ImportNote?> ChooseStoreAsync(CancellationToken cancellationToken)
    {
        if (_options.Store.Length > 0)
        {
            return null;
        }

        IReadOnlyList<StoreInfo> stores = [];
        if (_isDatabaseThere)
        {
            await databaseReady;
            stores = [.. (await services.GetRequiredService<StoresReports>().GetWithOrdersAsync(cancellationToken)).Where(static store => !store.IsSample)];
        }

        if (stores.Count > 1)
        {
            return new ImportNote(ImportNoteCode.StoreNotNamed, string.Join(", ", stores.Select(static store => store.Name)));
        }

        _options = _options with { Store = stores is [var only] ? only.Name : DefaultStore };
        return null;
    }

    /// <summary>Beside the database there is room for what it is made of; a dry run has no database.</summary>
    private static string UnpackFolder(IServiceProvider services, bool hasDatabase) =>
        Path.Combine(hasDatabase ? services.GetRequiredService<DatabaseLocation>().SpoolFolder : Path.GetTempPath(), $"unpacked-{Guid.NewGuid():N}");

    private void Write(bool asJson, int files, InvocationConfiguration console)
    {
        if (asJson)
        {
            console.Output.WriteLine(files > 1 || _outcomes is not [var only] ? ImportJson.Of(_outcomes) : ImportJson.Of(only));
        }

        else
        {
            foreach (var (file, result, _) in _outcomes.Where(static outcome => outcome.Result is not null))
            {
                console.Output.WriteLine(ImportSentences.Of(file, _options.Store, _options.DryRun, result!));
            }
        }

        var refused = _outcomes.Where(static outcome => outcome.Problem is not null).ToList();
        foreach (var same in refused.GroupBy(static outcome => outcome.Problem!))
        {
            console.Error.WriteLine($"{string.Join(", ", same.Select(static outcome => outcome.File))}: {OptionHints.Of(same.Key, CultureInfo.CurrentUICulture)}");
        }

        if (refused.Count > 0 && refused.Count < _outcomes.Count)
        {
            console.Error.WriteLine(ImportSentences.Fill(_options.DryRun ? Texts.Cli_FilesChecked : Texts.Cli_FilesImported, _outcomes.Count - refused.Count, _outcomes.Count));
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
