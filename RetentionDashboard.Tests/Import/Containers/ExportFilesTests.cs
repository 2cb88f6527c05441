using System.Text;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Containers;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Containers;

public sealed class ExportFilesTests : IDisposable
{
    private const string Orders = "order_id,date,email,amount\n1,2024-01-05,ana@example.com,10.25\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("unpack-tests-");

    private string Target => Path.Combine(_folder.FullName, "unpacked");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_text_file_comes_back_as_it_is()
    {
        var path = Write(Encoding.UTF8.GetBytes(Orders));

        var file = Assert.Single(await UnpackAsync(path, "orders.csv"));

        Assert.Equal((path, "orders.csv"), (file.Path, file.Name));
        Assert.False(Directory.Exists(Target));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7 …")]
    public async Task What_is_no_table_is_left_to_the_reader_of_tables(string content)
    {
        var path = Write(Encoding.UTF8.GetBytes(content));

        Assert.Equal(path, Assert.Single(await UnpackAsync(path, "x")).Path);
    }

    [Fact]
    public async Task Gzip_is_unpacked_and_keeps_its_name()
    {
        var file = Assert.Single(await UnpackAsync(Write(Archives.Gzip(Orders)), "orders.csv"));

        Assert.Equal("orders.csv", file.Name);
        Assert.Equal(Orders, await File.ReadAllTextAsync(file.Path));
        Assert.Equal(Target, Path.GetDirectoryName(file.Path));
    }

    [Fact]
    public async Task Each_file_of_a_zip_is_a_batch_named_by_both()
    {
        var zip = Archives.Zip(("jan/orders.csv", Orders), ("feb/orders.csv", Orders + "2,2024-02-05,ana@example.com,1\n"), ("jan/", ""), ("__MACOSX/jan/._orders.csv", "x"), (".DS_Store", "x"));

        var files = await UnpackAsync(Write(zip), "arsip.zip");

        Assert.Equal(["arsip.zip › jan/orders.csv", "arsip.zip › feb/orders.csv"], files.Select(file => file.Name));
        Assert.Equal([2, 3], files.Select(file => File.ReadAllLines(file.Path).Length));
    }

    [Fact]
    public async Task What_came_out_so_far_is_told()
    {
        var bytes = new Newest();

        await new ExportFiles().UnpackAsync(Write(Archives.Gzip(Orders)), "orders.csv", Target, UnpackLimits.Default, bytes, CancellationToken.None);

        Assert.Equal(Orders.Length, bytes.Value);
    }

    [Fact]
    public async Task A_zip_may_hold_gzip_and_workbooks_but_no_zip()
    {
        var workbook = WorkbookFile.Of(["Order ID", "Date", "Email", "Amount"], ["1", "2024-01-05", "ana@example.com", 10.25]);

        var files = await UnpackAsync(Write(Archives.Zip(("a.csv.gz", Archives.Gzip(Orders)), ("b.xlsx", workbook))), "arsip.zip");
        var nested = await ProblemOfAsync(Archives.Zip(("inner.zip", Archives.Zip(("orders.csv", Orders)))));

        Assert.Equal(["arsip.zip › a.csv.gz", "arsip.zip › b.xlsx"], files.Select(file => file.Name));
        Assert.Equal("1,2024-01-05,ana@example.com,10.25", (await File.ReadAllLinesAsync(files[1].Path))[1]);
        Assert.Equal(ImportNoteCode.ArchiveNested, nested.Code);
    }

    [Theory]
    [InlineData("../../evil.csv")]
    [InlineData("/etc/evil.csv")]
    [InlineData("..\\..\\evil.csv")]
    [InlineData("C:\\evil.csv")]
    public async Task Names_inside_an_archive_never_become_paths(string name)
    {
        var file = Assert.Single(await UnpackAsync(Write(Archives.Zip((name, Orders))), "arsip.zip"));

        Assert.Equal(Target, Path.GetDirectoryName(Path.GetFullPath(file.Path)));
        Assert.Single(Directory.EnumerateFiles(_folder.FullName, "*", SearchOption.AllDirectories), path => path != file.Path);
    }

    [Fact]
    public async Task What_is_no_table_in_a_zip_is_left_out_and_told()
    {
        var zip = Archives.Zip(("orders.csv", Encoding.UTF8.GetBytes(Orders)), ("logo.png", [0x89, .. "PNG\r\n\u001A\n\0\0\0\r"u8]), ("empty.csv", []), ("README.txt", Encoding.UTF8.GetBytes("These are our orders, all of them.\nKind regards, the shop\n")));

        var file = Assert.Single(await UnpackAsync(Write(zip), "arsip.zip"));

        var note = Assert.Single(file.Notes);
        Assert.Equal(ImportNoteCode.EntriesLeftOut, note.Code);
        Assert.Equal(["arsip.zip", "logo.png, empty.csv, README.txt"], note.Arguments);
        Assert.Equal(ImportNoteCode.ArchiveEmpty, (await ProblemOfAsync(Archives.Zip(("empty.csv", "")))).Code);
    }

    [Theory]
    [InlineData("word/document.xml", "Word")]
    [InlineData("ppt/presentation.xml", "PowerPoint")]
    public async Task A_document_of_an_office_is_called_by_its_name_and_left_out_beside_orders(string part, string kind)
    {
        var document = Archives.Zip(("[Content_Types].xml", "<Types/>"), (part, "<document/>"));

        var alone = await ProblemOfAsync(document);
        var beside = Assert.Single(await UnpackAsync(Write(Archives.Zip(("orders.csv", Encoding.UTF8.GetBytes(Orders)), ("letter", document))), "arsip.zip"));

        Assert.Equal((ImportNoteCode.FileIsDocument, kind), (alone.Code, Assert.Single(alone.Arguments)));
        Assert.Equal(["arsip.zip", "letter"], Assert.Single(beside.Notes).Arguments);
    }

    [Theory]
    [InlineData("WordDocument", "Word")]
    [InlineData("PowerPoint Document", "PowerPoint")]
    public async Task An_old_document_of_an_office_is_called_by_its_name(string stream, string kind)
    {
        // Sectors of 512 bytes, the directory in the second of them.
        var file = new byte[2048];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        file[30] = 9;
        file[48] = 1;
        Encoding.Unicode.GetBytes(stream).CopyTo(file, 1024 + 128);

        var problem = await ProblemOfAsync(file);

        Assert.Equal((ImportNoteCode.FileIsDocument, kind), (problem.Code, Assert.Single(problem.Arguments)));
    }

    [Fact]
    public async Task A_packed_page_alone_is_called_a_page_and_not_an_archive_without_exports()
    {
        const string Page = "<html><table><tr><td>1</td></tr></table></html>";

        Assert.Equal(ImportNoteCode.FileIsHtml, (await ProblemOfAsync(Archives.Gzip(Page))).Code);
        Assert.Equal(ImportNoteCode.FileIsHtml, (await ProblemOfAsync(Archives.Zip(("orders.xls", Page)))).Code);
    }

    [Fact]
    public async Task A_workbook_of_another_maker_is_refused_with_its_kind()
    {
        var problem = await ProblemOfAsync(Archives.Zip(("Index/Document.iwa", "x"), ("Index/Tables/DataList.iwa", "x")));

        Assert.Equal((ImportNoteCode.WorkbookNotSupported, ".numbers"), (problem.Code, problem.Arguments[1]));
    }

    [Fact]
    public async Task More_bytes_or_entries_than_allowed_are_refused_and_leave_nothing()
    {
        var big = new string('a', 400_000);
        var small = new UnpackLimits { Bytes = 300_000 };

        Assert.Equal(ImportNoteCode.UnpackedTooLarge, (await ProblemOfAsync(Archives.Gzip(big), small)).Code);
        Assert.Equal(ImportNoteCode.UnpackedTooLarge, (await ProblemOfAsync(Archives.Zip(("a.csv", big[..200_000]), ("b.csv", big[..200_000])), small)).Code);
        Assert.Equal(ImportNoteCode.UnpackedTooFar, (await ProblemOfAsync(Archives.Gzip(big), new UnpackLimits { BytesOfAnyRatio = 100_000, Ratio = 100 })).Code);
        Assert.Equal(ImportNoteCode.ArchiveTooManyFiles, (await ProblemOfAsync(Archives.Zip(("a.csv", Orders), ("b.csv", Orders)), new UnpackLimits { Entries = 1 })).Code);
        Assert.Empty(Directory.EnumerateFiles(Target));
    }

    [Fact]
    public async Task What_an_archive_says_of_its_size_is_not_believed()
    {
        var zip = Archives.Zip(("a.csv", new string('a', 400_000)));
        // The directory's field of the unpacked size, four bytes before the length of the name.
        var directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        zip.AsSpan(directory + 24, 4).Clear();
        zip[directory + 24] = 10;

        Assert.Equal(ImportNoteCode.ArchiveDamaged, (await ProblemOfAsync(zip)).Code);
    }

    [Fact]
    public async Task Damaged_archives_are_refused_wherever_they_are_damaged()
    {
        var content = string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i},2024-01-05,ana{i}@example.com,10.25\n"));
        byte[][] archives = [Archives.Gzip(content), Archives.Zip(("a.csv", content)), WorkbookFile.Of([["Order ID", "Date"], .. Enumerable.Range(0, 500).Select(i => new object?[] { $"{i * 7919}", "x" })])];
        foreach (var archive in archives)
        {
            var cut = archive[..(archive.Length * 2 / 3)];
            var flipped = archive.ToArray();
            flipped[archive.Length / 3] ^= 0x55;

            Assert.Equal(ImportNoteCode.ArchiveDamaged, (await ProblemOfAsync(cut)).Code);
            Assert.Equal(ImportNoteCode.ArchiveDamaged, (await ProblemOfAsync(flipped)).Code);
        }
    }

    [Fact]
    public async Task A_password_is_asked_to_be_taken_off()
    {
        var zip = Archives.Zip(("a.csv", Orders));
        // Bit 0 of the flags says that an entry is encrypted.
        zip[6] |= 1;
        zip[zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        Assert.Equal(ImportNoteCode.PasswordNeeded, (await ProblemOfAsync(zip)).Code);
    }

    [Fact]
    public async Task Other_kinds_of_workbook_are_named()
    {
        var calc = await ProblemOfAsync(Archives.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")));
        var binary = await ProblemOfAsync(Archives.Zip(("xl/workbook.bin", "x")));

        Assert.Equal((ImportNoteCode.WorkbookNotSupported, ".ods"), (calc.Code, calc.Arguments[1]));
        Assert.Equal((ImportNoteCode.WorkbookNotSupported, ".xlsb"), (binary.Code, binary.Arguments[1]));
    }

    [Fact]
    public async Task Cancelling_leaves_nothing()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ExportFiles().UnpackAsync(Write(Archives.Gzip(Orders)), "a.gz", Target, cancel.Token));

        Assert.False(Directory.Exists(Target));
    }

    private Task<IReadOnlyList<UnpackedFile>> UnpackAsync(string path, string name) => new ExportFiles().UnpackAsync(path, name, Target, CancellationToken.None);

    private async Task<ImportNote> ProblemOfAsync(byte[] content, UnpackLimits? limits = null) => (await Assert.ThrowsAsync<ImportProblemException>(
        () => new ExportFiles().UnpackAsync(Write(content), "arsip.zip", Target, limits ?? UnpackLimits.Default, CancellationToken.None))).Problem;

    private string Write(byte[] content)
    {
        var path = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.bin");
        File.WriteAllBytes(path, content);
        return path;
    }

    private sealed class Newest : IProgress<long>
    {
        public long Value { get; private set; }

        public void Report(long value) => Value = value;
    }
}
