using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Sample;
using RetentionDashboard.Tests.Support;
using Xunit.Abstractions;

namespace RetentionDashboard.Tests.Import.Crash;

/// <summary>Fifty times a process dies in the middle of an import that adds orders and replaces others.</summary>
public sealed class KilledImportTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Store = "Store";
    private const int KillsOfTheCommand = 38;
    private const int KillsOfTheQueue = 12;
    private ImportShop _before = null!;
    private string _file = null!;
    private List<string?> _contentBefore = null!;

    public async Task InitializeAsync()
    {
        _before = await ImportShop.CreateAsync();
        _file = Write(_before, orders: 4000, seed: 2);
        await _before.ImportFileAsync(Write(_before, orders: 1500, seed: 1), QueueProcess.OptionsOf(Store));
        _contentBefore = DatabaseDump.Logical(_before, 1);
    }

    public async Task DisposeAsync() => await _before.DisposeAsync();

    [Fact]
    public async Task A_killed_command_leaves_all_or_nothing_and_the_file_can_be_imported_again()
    {
        string[] Arguments(string folder) => ["import", _file, "--database", Path.Combine(folder, Path.GetFileName(_before.Database)), "--store", Store];
        var (whole, undisturbed) = await UndisturbedAsync(folder => KilledProcess.RunToTheEnd("RetentionDashboard.dll", Arguments(folder)));
        var outcomes = new List<bool>();
        foreach (var moment in Moments(KillsOfTheCommand, undisturbed))
        {
            var folder = ImportShop.CopyOf(_before);
            var wasKilled = KilledProcess.Kill(moment, "RetentionDashboard.dll", Arguments(folder));
            await using var shop = ImportShop.In(folder);

            var isThere = AllOrNothing(shop, whole);
            Assert.True(isThere || wasKilled, "the command ended without its import");
            Assert.Equal(isThere ? 2 : 1, shop.Number("SELECT count(*) FROM Imports WHERE State = 'Done'"));
            Assert.Equal(isThere ? 2 : 1, shop.Number("SELECT count(*) FROM Imports"));

            var again = await shop.ImportFileAsync(_file, QueueProcess.OptionsOf(Store));
            Assert.Equal(isThere, again.OrdersAdded + again.OrdersUpdated == 0);
            Assert.Equal(whole, DatabaseDump.Logical(shop, 1));
            outcomes.Add(isThere);
        }

        Tell(outcomes);
    }

    [Fact]
    public async Task A_killed_queue_leaves_an_interrupted_import_that_can_be_run_again_from_its_file()
    {
        var (whole, undisturbed) = await UndisturbedAsync(folder => KilledProcess.RunToTheEnd("RetentionDashboard.Tests.dll", folder, _file, Store));
        var outcomes = new List<bool>();
        foreach (var moment in Moments(KillsOfTheQueue, undisturbed))
        {
            var folder = ImportShop.CopyOf(_before);
            KilledProcess.Kill(moment, "RetentionDashboard.Tests.dll", folder, _file, Store);
            await using var shop = ImportShop.In(folder);

            var isThere = AllOrNothing(shop, whole);
            outcomes.Add(isThere);
            await CleanUpAsync(shop);
            var import = await LastImportAsync(shop);
            // Killed before the file was in the queue, there is nothing to run again.
            if (import.Id == 1)
            {
                continue;
            }

            Assert.Equal(isThere ? ImportState.Done : ImportState.Interrupted, import.State);
            if (!isThere)
            {
                using var queue = shop.Create<ImportQueue>();
                var again = await queue.RunAgainAsync(import.Id, CancellationToken.None);
                await QueueProcess.RunAsync(queue, Assert.NotNull(again));
            }

            Assert.Equal(whole, DatabaseDump.Logical(shop, 1));
            Assert.Equal(2, shop.Number("SELECT count(*) FROM Imports WHERE State = 'Done'"));
            Assert.Equal(0, shop.Number("SELECT count(*) FROM Imports WHERE UploadId IS NOT NULL"));
        }

        Tell(outcomes);
    }

    private static string Write(ImportShop shop, int orders, int seed)
    {
        using var stream = new MemoryStream();
        SampleLayout.All[0].Write(stream, SampleOrders.Generate(orders, seed), CancellationToken.None);
        return shop.Write(stream.ToArray());
    }

    private static KillMoment[] Moments(int count, (TimeSpan Time, int Lines) undisturbed)
    {
        var random = new Random(Effort.Seed);
        return [.. Enumerable.Range(0, count * Effort.Times).Select(_ => new KillMoment(random.Next(undisturbed.Lines + 1), undisturbed.Time * (0.2 * random.NextDouble())))];
    }

    private async Task<(List<string?> Content, (TimeSpan Time, int Lines) Process)> UndisturbedAsync(Func<string, (TimeSpan Time, int Lines)> run)
    {
        var folder = ImportShop.CopyOf(_before);
        await using var shop = ImportShop.In(folder);
        var process = run(folder);
        return (DatabaseDump.Logical(shop, 1), process);
    }

    /// <returns>True where everything of the import is there.</returns>
    private bool AllOrNothing(ImportShop shop, List<string?> whole)
    {
        Assert.Equal(["ok"], shop.Query("PRAGMA integrity_check"));
        shop.AssertIntact();
        var content = DatabaseDump.Logical(shop, 1);
        var isThere = content.SequenceEqual(whole);
        Assert.True(isThere || content.SequenceEqual(_contentBefore), "a part of the import is there");
        return isThere;
    }

    /// <summary>What a server does when it starts: it is over when an import that came later has failed.</summary>
    private static async Task CleanUpAsync(ImportShop shop)
    {
        using var queue = shop.Create<ImportQueue>();
        await QueueProcess.RunAsync(queue, await queue.EnqueueAsync(shop.Write("no orders"), "marker.csv", QueueProcess.OptionsOf(Store), CancellationToken.None));
    }

    private static async Task<RetentionDashboard.Data.Import> LastImportAsync(ImportShop shop)
    {
        await using var context = shop.Open();
        return await context.Imports.AsNoTracking().Where(import => import.FileName != "marker.csv").OrderBy(import => import.Id).LastAsync();
    }

    private void Tell(List<bool> outcomes) => output.WriteLine($"{outcomes.Count} killed: {outcomes.Count(static isThere => isThere)} imports were complete, {outcomes.Count(static isThere => !isThere)} left nothing");
}
