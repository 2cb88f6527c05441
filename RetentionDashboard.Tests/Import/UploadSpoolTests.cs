using System.Text;
using RetentionDashboard.Data;
using RetentionDashboard.Import;

namespace RetentionDashboard.Tests.Import;

public sealed class UploadSpoolTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("spool-tests");
    private readonly UploadSpool _spool;

    public UploadSpoolTests() => _spool = new UploadSpool(new DatabaseLocation(Path.Combine(_folder.FullName, "shop.db")), TimeProvider.System);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_saved_file_is_found_by_its_id_with_its_name_and_content()
    {
        var saved = await SaveAsync("pesanan maret.csv", "date,total\n");

        var found = _spool.Find(saved.Id);

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
        Assert.StartsWith(Path.Combine(_folder.FullName, "spool"), Path.GetFullPath(saved.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../spool")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public void An_id_that_nobody_was_given_finds_nothing(string id) => Assert.Null(_spool.Find(id));

    [Fact]
    public async Task A_broken_transfer_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<IOException>(() => _spool.SaveAsync(new BreakingStream(), "orders.csv", CancellationToken.None));

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_folder.FullName, "spool")));
    }

    [Fact]
    public async Task Uploads_older_than_a_day_go_when_the_next_one_comes()
    {
        var old = await SaveAsync("old.csv", "x");
        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(old.Path)!, DateTime.UtcNow.AddDays(-2));

        var next = await SaveAsync("new.csv", "x");

        Assert.Null(_spool.Find(old.Id));
        Assert.NotNull(_spool.Find(next.Id));
    }

    [Fact]
    public async Task A_removed_upload_is_gone()
    {
        var saved = await SaveAsync("orders.csv", "x");

        _spool.Remove(saved.Id);

        Assert.Null(_spool.Find(saved.Id));
    }

    private Task<Upload> SaveAsync(string name, string content) =>
        _spool.SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), name, CancellationToken.None);

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The line is down.");
    }
}
