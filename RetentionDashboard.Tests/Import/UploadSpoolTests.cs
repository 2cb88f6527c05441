using System.Text;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class UploadSpoolTests : IAsyncLifetime
{
    private ImportShop _shop = null!;

    private UploadSpool Spool => _shop.Get<UploadSpool>();

    public async Task InitializeAsync() => _shop = await ImportShop.CreateAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task A_saved_file_is_found_by_its_id_with_its_name_and_content()
    {
        var saved = await SaveAsync("pesanan maret.csv", "date,total\n");

        var found = Spool.Find(saved.Id);

        Assert.Equal(saved, found);
        Assert.Equal("pesanan maret.csv", found!.FileName);
        Assert.Equal("date,total\n", await File.ReadAllTextAsync(found.Path));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\ana\\orders.csv", "orders.csv")]
    [InlineData("..", "orders.csv")]
    [InlineData("a\u0000b.csv", "a_b.csv")]
    public async Task A_file_name_never_leaves_the_spool(string sent, string kept)
    {
        var saved = await SaveAsync(sent, "x");

        Assert.Equal(kept, saved.FileName);
        Assert.StartsWith(Path.Combine(_shop.Folder.FullName, "spool"), Path.GetFullPath(saved.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../spool")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public void An_id_that_nobody_was_given_finds_nothing(string id) => Assert.Null(Spool.Find(id));

    [Fact]
    public async Task A_broken_transfer_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<IOException>(() => Spool.SaveAsync(new BreakingStream(), "orders.csv", CancellationToken.None));

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_shop.Folder.FullName, "spool")));
    }

    [Fact]
    public async Task Uploads_older_than_a_day_go_when_the_next_one_comes()
    {
        var old = await SaveAsync("old.csv", "x");
        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(old.Path)!, DateTime.UtcNow.AddDays(-2));

        var next = await SaveAsync("new.csv", "x");

        Assert.Null(Spool.Find(old.Id));
        Assert.NotNull(Spool.Find(next.Id));
    }

    [Fact]
    public async Task An_upload_that_an_interrupted_import_holds_stays_however_old_it_is()
    {
        var held = await SaveAsync("held.csv", "x");
        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(held.Path)!, DateTime.UtcNow.AddDays(-20));
        await using (var context = _shop.Open())
        {
            context.Imports.Add(new RetentionDashboard.Data.Import { FileName = "held.csv", Format = "auto", State = ImportState.Interrupted, UploadId = held.Id });
            await context.SaveChangesAsync();
        }

        await SaveAsync("new.csv", "x");

        Assert.NotNull(Spool.Find(held.Id));
    }

    [Fact]
    public void A_file_over_the_limit_or_larger_than_the_disk_is_refused_before_it_is_sent()
    {
        Assert.Null(Spool.ProblemOf(1));
        Assert.Equal(ImportNoteCode.FileTooLarge, Spool.ProblemOf(UploadSpool.MaximumBytes + 1)!.Code);
    }

    [Fact]
    public async Task A_removed_upload_is_gone()
    {
        var saved = await SaveAsync("orders.csv", "x");

        Spool.Remove(saved.Id);

        Assert.Null(Spool.Find(saved.Id));
    }

    private Task<Upload> SaveAsync(string name, string content) =>
        Spool.SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), name, CancellationToken.None);

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The line is down.");
    }
}
