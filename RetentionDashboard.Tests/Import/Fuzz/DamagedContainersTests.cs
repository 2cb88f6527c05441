using RetentionDashboard.Import;
using RetentionDashboard.Import.Containers;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Fuzz;

public sealed class DamagedContainersTests
{
    private const int Cases = 300;

    [Fact]
    public async Task A_damaged_archive_or_workbook_is_unpacked_or_refused_and_leaves_no_file_behind()
    {
        await using var shop = await ImportShop.CreateAsync();
        var unpacked = 0;
        for (var i = 0; i < Cases * Effort.Times; i++)
        {
            var seed = unchecked(Effort.Seed + i);
            try
            {
                unpacked += await TryAsync(shop, seed) ? 1 : 0;
            }
            catch (Exception error) when (error is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {seed}: {error}");
            }
        }

        Assert.InRange(unpacked, Cases * Effort.Times / 4, Cases * Effort.Times);
    }

    private static async Task<bool> TryAsync(ImportShop shop, int seed)
    {
        var random = new Random(seed);
        var export = new MutatedExport(seed);
        var path = shop.Write(Damaged(Packed(export, random), random));
        var folder = shop.Folder.CreateSubdirectory("unpacked");
        try
        {
            var files = await shop.Get<ExportFiles>().UnpackAsync(path, "orders", folder.FullName, CancellationToken.None);
            foreach (var file in files)
            {
                await ImportAsync(shop, file.Path, seed);
            }

            return true;
        }
        catch (ImportProblemException)
        {
            Assert.False(folder.Exists && folder.EnumerateFiles("*", SearchOption.AllDirectories).Any(), $"seed {seed} left a file behind");
            return false;
        }
        finally
        {
            File.Delete(path);
            folder.Delete(recursive: true);
        }
    }

    private static async Task ImportAsync(ImportShop shop, string path, int seed)
    {
        try
        {
            await shop.ImportFileAsync(path, new ImportOptions { Store = $"Store {seed}", Currency = "IDR", TimeZone = "Asia/Jakarta" });
        }
        catch (ImportProblemException)
        {
            // A file may come out of its container and be no export.
        }
    }

    private static byte[] Packed(MutatedExport export, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                return Archives.Gzip(export.Bytes);
            case 1:
                return Archives.Zip(("orders.csv", export.Bytes), ("more/orders.csv", export.Pristine), ("readme.md", [1, 2, 3]));
            default:
                using (var stream = new MemoryStream(export.Pristine))
                {
                    object?[][] rows = [.. CsvLines.Read(stream).Select(row => row.Select(cell => (object?)cell).ToArray())];
                    return random.Next(3) == 0 ? OldWorkbookFile.Of(rows) : WorkbookFile.Of(rows);
                }
        }
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        for (var hits = random.Next(5); hits > 0; hits--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(6))
            {
                case 0 when bytes.Length > 8:
                    bytes = bytes[..at];
                    break;
                case 1 when bytes.Length > 8:
                    bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(20))..]];
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }

            if (bytes.Length == 0)
            {
                return bytes;
            }
        }

        return bytes;
    }
}
