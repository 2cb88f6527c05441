using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Crash;

/// <summary>The import queue of a server in a process of its own, without the server: it takes one file and runs until that is over, or until somebody kills it.</summary>
internal static class QueueProcess
{
    /// <param name="arguments">Folder of the shop, file, store.</param>
    public static async Task Main(string[] arguments)
    {
        var shop = ImportShop.In(arguments[0]);
        using var queue = shop.Create<ImportQueue>();
        await using var file = File.OpenRead(arguments[1]);
        queue.Changed += id => Console.Error.WriteLine(queue.ProgressOf(id)?.Stage);
        var upload = await shop.Get<UploadSpool>().SaveAsync(file, "orders.csv", CancellationToken.None);
        await RunAsync(queue, await queue.EnqueueAsync(upload.Path, "orders.csv", OptionsOf(arguments[2]), CancellationToken.None));
    }

    public static ImportOptions OptionsOf(string store) => new() { Store = store, Currency = "IDR", TimeZone = "Asia/Jakarta" };

    /// <summary>Starts the queue, waits until it is done with an import, and stops it.</summary>
    public static async Task RunAsync(ImportQueue queue, int importId)
    {
        var over = new TaskCompletionSource();
        queue.Changed += id =>
        {
            if (id == importId && queue.ProgressOf(id) is null)
            {
                over.TrySetResult();
            }
        };
        await queue.StartAsync(CancellationToken.None);
        await over.Task.WaitAsync(TimeSpan.FromMinutes(2));
        await queue.StopAsync(CancellationToken.None);
    }
}
