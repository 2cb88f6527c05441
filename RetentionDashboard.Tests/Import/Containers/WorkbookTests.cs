using RetentionDashboard.Import;
using RetentionDashboard.Import.Containers;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Containers;

public sealed class WorkbookTests : IDisposable
{
    private static readonly object?[] Header = ["Order ID", "Date", "Email", "Amount"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workbook-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Dates_numbers_and_texts_come_out_as_they_are_in_the_cells()
    {
        var lines = await LinesAsync(WorkbookFile.Of(
            ["a", "b", "c", "d", "e"],
            [new DateTime(2026, 2, 5, 14, 49, 19), new DateTime(2026, 2, 5), "05/02/2026 14:49", "118.000", "a \"quoted\", text"],
            [118_000, 1234.5, 0.1 + 0.2, 118.125, -7],
            ["1\n2", null, "' 0812", null, null]));

        Assert.Equal(
            ["a,b,c,d,e", "2026-02-05 14:49:19,2026-02-05 00:00:00,05/02/2026 14:49,118.000,\"a \"\"quoted\"\", text\"", "118000,1234.5,0.3,118.1250,-7", "\"1", "2\",,' 0812"],
            lines);
    }

    [Theory]
    [InlineData("580123456789012000", "580123456789012000")]
    [InlineData("5.80123456789012E+17", "580123456789012000")]
    [InlineData("9007199254740991", "9007199254740991")]
    [InlineData("230912000000001", "230912000000001")]
    public async Task Order_numbers_kept_as_numbers_have_no_exponent(string kept, string written)
    {
        var file = Assert.Single(await UnpackAsync(WorkbookFile.Of(Header, [new WorkbookFile.Digits(kept), null, null, 1])));

        Assert.Equal($"{written},,,1", (await File.ReadAllLinesAsync(file.Path))[1]);
        Assert.Equal(written.Length > 15, file.Notes.Any(note => note.Code == ImportNoteCode.NumbersCut));
    }

    [Fact]
    public async Task Rows_keep_their_place_so_that_lines_are_the_sheets()
    {
        var lines = await LinesAsync(WorkbookFile.Of(["Laporan"], [], [null, null], Header, ["1", null, null, 5]));

        Assert.Equal((5, "1,,,5"), (lines.Length, lines[4]));
    }

    [Fact]
    public async Task Hidden_sheets_are_passed_over()
    {
        var book = WorkbookFile.Of(new WorkbookFile.Sheet("old", [Header, ["1", "2024-01-01", "a@example.com", 1]], IsHidden: true), new WorkbookFile.Sheet("new", [Header, ["2", "2024-01-01", "a@example.com", 1]]));

        var file = Assert.Single(await UnpackAsync(book));

        Assert.Equal("book.xlsx", file.Name);
        Assert.StartsWith("2,", (await File.ReadAllLinesAsync(file.Path))[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_a_month_is_a_batch_each_and_other_sheets_are_named()
    {
        object?[][] Month(string number) => [Header, [number, "2024-01-01", "a@example.com", 1]];
        var book = WorkbookFile.Of(
            new WorkbookFile.Sheet("Petunjuk", [["Cara membaca laporan ini"], ["1. …"], ["2. …"], ["3. …"]]),
            new WorkbookFile.Sheet("Januari", Month("1")),
            new WorkbookFile.Sheet("Februari", Month("2")));

        var files = await UnpackAsync(book);

        Assert.Equal(["book.xlsx › Januari", "book.xlsx › Februari"], files.Select(file => file.Name));
        Assert.Equal(["Januari", "Petunjuk"], Assert.Single(files[0].Notes).Arguments);
        Assert.Empty(files[1].Notes);
    }

    [Fact]
    public async Task Old_workbooks_are_read_too()
    {
        var lines = await LinesAsync(OldWorkbookFile.Of(["Nomor", "Tanggal", "Pembeli", "Total"], ["INV-1", "05 Februari 2026", "Ani, Bandung", 118_000], [null, null, null, 1.5]));

        Assert.Equal(["Nomor,Tanggal,Pembeli,Total", "INV-1,05 Februari 2026,\"Ani, Bandung\",118000", ",,,1.5"], lines);
    }

    [Fact]
    public async Task A_damaged_old_workbook_is_refused()
    {
        var book = OldWorkbookFile.Of(["Nomor", "Tanggal"], ["1", "2026-02-05"]);

        Assert.Equal(ImportNoteCode.ArchiveDamaged, (await ProblemOfAsync(book[..1200], UnpackLimits.Default)).Code);
    }

    [Fact]
    public async Task A_workbook_without_rows_is_refused()
    {
        Assert.Equal(ImportNoteCode.WorkbookEmpty, (await ProblemOfAsync(WorkbookFile.Of(new WorkbookFile.Sheet("leer", [])), UnpackLimits.Default)).Code);
    }

    [Fact]
    public async Task A_workbook_that_swells_is_stopped()
    {
        var text = new string('x', 30_000);
        var bomb = WorkbookFile.Of([.. Enumerable.Range(0, 400).Select(_ => new object?[] { text, text, text })]);
        var wide = WorkbookFile.Of([.. Enumerable.Range(0, 400).Select(_ => new object?[] { 1, 2, 3 })]);

        Assert.Equal(ImportNoteCode.UnpackedTooLarge, (await ProblemOfAsync(bomb, new UnpackLimits { Bytes = 1_000_000 })).Code);
        Assert.Equal(ImportNoteCode.UnpackedTooFar, (await ProblemOfAsync(bomb, new UnpackLimits { BytesOfAnyRatio = 1_000_000 })).Code);
        Assert.Equal(ImportNoteCode.WorkbookTooLarge, (await ProblemOfAsync(wide, new UnpackLimits { Cells = 1000 })).Code);
        Assert.Equal(ImportNoteCode.WorkbookTooLarge, (await ProblemOfAsync(bomb, new UnpackLimits { BytesHeld = 10_000 })).Code);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder.FullName, "unpacked")));
    }

    private async Task<string[]> LinesAsync(byte[] book) => await File.ReadAllLinesAsync(Assert.Single(await UnpackAsync(book)).Path);

    private async Task<ImportNote> ProblemOfAsync(byte[] book, UnpackLimits limits) => (await Assert.ThrowsAsync<ImportProblemException>(() => UnpackAsync(book, limits))).Problem;

    private Task<IReadOnlyList<UnpackedFile>> UnpackAsync(byte[] book, UnpackLimits? limits = null)
    {
        var path = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.csv");
        File.WriteAllBytes(path, book);
        return new ExportFiles().UnpackAsync(path, "book.xlsx", Path.Combine(_folder.FullName, "unpacked"), limits ?? UnpackLimits.Default, CancellationToken.None);
    }
}
