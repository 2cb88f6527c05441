using RetentionDashboard.Import;
using RetentionDashboard.Import.Containers;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Containers;

/// <summary>Whatever happens to the bytes of an archive or a workbook, it is unpacked or refused in a sentence, soon, and leaves nothing where it is refused.</summary>
public sealed class MutatedContainersTests : IDisposable
{
    private const int Mutations = 200;
    private static readonly object?[][] Rows = [["Order ID", "Date", "Email", "Amount"], .. Enumerable.Range(0, 40).Select(i => new object?[] { $"{i * 7919}", "2026-02-05", "a@example.com", i * 1.5 })];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mutation-tests-");

    public static TheoryData<string> Kinds => ["xls", "xlsx", "zip", "gz"];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_mutation_ends_in_files_or_in_a_sentence(string kind)
    {
        var sound = kind switch
        {
            "xls" => OldWorkbookFile.Of(Rows),
            "xlsx" => WorkbookFile.Of(Rows),
            "zip" => Archives.Zip(("a.csv", "x,y\n1,2\n"), ("b.csv", "x,y\n1,2\n")),
            _ => Archives.Gzip("x,y\n1,2\n"),
        };
        var random = new Random(7);
        var path = Path.Combine(_folder.FullName, "in.bin");
        var refused = 0;
        for (var i = 0; i < Mutations; i++)
        {
            await File.WriteAllBytesAsync(path, Mutated(sound, random));
            var target = Path.Combine(_folder.FullName, $"{i}");
            try
            {
                Assert.NotEmpty(await new ExportFiles().UnpackAsync(path, "in.bin", target, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1)));
            }
            catch (ImportProblemException)
            {
                refused++;
                Assert.False(Directory.Exists(target) && Directory.EnumerateFiles(target).Any());
            }
        }

        Assert.InRange(refused, 1, Mutations);
    }

    [Fact]
    public async Task A_workbook_that_claims_billions_of_rows_is_refused_at_once()
    {
        var book = OldWorkbookFile.Of(Rows);
        // The record of the sheet's size: its kind, its length, the first row and then the last.
        var size = book.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x00, 0x02, 0x0E, 0x00]);
        book[size + 11] = 0x78;
        var path = Path.Combine(_folder.FullName, "in.xls");
        await File.WriteAllBytesAsync(path, book);

        var refused = await Assert.ThrowsAsync<ImportProblemException>(
            () => new ExportFiles().UnpackAsync(path, "in.xls", _folder.FullName, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1)));

        Assert.Equal(ImportNoteCode.ArchiveDamaged, refused.Problem.Code);
    }

    private static byte[] Mutated(byte[] sound, Random random)
    {
        var bytes = sound.ToArray();
        for (var change = random.Next(4); change >= 0; change--)
        {
            bytes[random.Next(bytes.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
        }

        return random.Next(5) == 0 ? bytes[..random.Next(1, bytes.Length)] : bytes;
    }
}
