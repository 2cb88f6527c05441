using System.Text;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class UnreadableFilesTests
{
    private const string Header = "order_id,date,email,amount\n";

    [Theory]
    [InlineData("", ImportNoteCode.FileEmpty)]
    [InlineData("\r\n \r\n", ImportNoteCode.FileEmpty)]
    [InlineData(Header, ImportNoteCode.FileOnlyHeader)]
    [InlineData("These are our orders, all of them.\n", ImportNoteCode.FileHasNoColumns)]
    [InlineData(Header + "1,2024-01-05,\"ana@example.com,10\n2,2024-01-05,bob@example.com,10\n", ImportNoteCode.QuoteNeverClosed)]
    public async Task A_file_without_orders_is_refused_with_its_reason(string file, ImportNoteCode code)
    {
        await using var shop = await ImportShop.CreateAsync();

        var problem = await shop.ProblemOfAsync(shop.Write(file));

        Assert.Equal(code, problem.Code);
        shop.AssertNothingWritten();
    }

    [Fact]
    public async Task Binary_files_are_told_from_text()
    {
        await using var shop = await ImportShop.CreateAsync();
        byte[] noise = new byte[5000];
        new Random(1).NextBytes(noise);

        Assert.Equal(ImportNoteCode.FileBinary, (await shop.ProblemOfAsync(shop.Write(noise))).Code);
        Assert.Equal(ImportNoteCode.FileBinary, (await shop.ProblemOfAsync(shop.Write([.. "PK\u0003\u0004"u8, .. noise]))).Code);
        Assert.Equal(ImportNoteCode.FileBinary, (await shop.ProblemOfAsync(shop.Write(Header + "1,2024-01-05,a\0b,10\n"))).Code);
        shop.AssertNothingWritten();
    }

    [Theory]
    [InlineData("\uFEFF {\n  \"orders\": [] }", ImportNoteCode.FileIsJson)]
    [InlineData("[ {\"id\":1,\"total\":2}]", ImportNoteCode.FileIsJson)]
    [InlineData("<!DOCTYPE html>\n<html><body>Sign in</body></html>", ImportNoteCode.FileIsHtml)]
    [InlineData("\r\n<TABLE border=1><tr><th>Order<th>Date</TABLE>", ImportNoteCode.FileIsHtml)]
    [InlineData("<?xml version=\"1.0\"?><html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table/></html>", ImportNoteCode.FileIsHtml)]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook><Worksheet><Table/></Worksheet></Workbook>", ImportNoteCode.FileIsXml)]
    [InlineData("<orders><order/></orders>", ImportNoteCode.FileIsXml)]
    public async Task Files_of_another_kind_are_called_by_their_name(string file, ImportNoteCode code)
    {
        await using var shop = await ImportShop.CreateAsync();

        Assert.Equal(code, (await shop.ProblemOfAsync(shop.Write(file))).Code);
        Assert.Equal(code, (await shop.ProblemOfAsync(shop.Write([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(file.TrimStart('\uFEFF'))]))).Code);
        shop.AssertNothingWritten();
    }

    [Theory]
    [InlineData("PNG", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D })]
    [InlineData("JPEG", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46, 0x49, 0x46, 0 })]
    [InlineData("WebP", new byte[] { 0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50, 0x38 })]
    [InlineData("HEIC", new byte[] { 0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63, 0 })]
    public async Task A_picture_is_called_one(string kind, byte[] head)
    {
        await using var shop = await ImportShop.CreateAsync();

        var problem = await shop.ProblemOfAsync(shop.Write(head));

        Assert.Equal((ImportNoteCode.FileIsPicture, kind), (problem.Code, Assert.Single(problem.Arguments)));
    }

    [Fact]
    public async Task A_pdf_is_called_one()
    {
        await using var shop = await ImportShop.CreateAsync();

        Assert.Equal(ImportNoteCode.FileIsPdf, (await shop.ProblemOfAsync(shop.Write("%PDF-1.7\n1 0 obj\n"))).Code);
    }

    [Theory]
    [InlineData("[Order],[Date],[Email],[Amount]\n1,2024-01-05,ana@example.com,10\n")]
    [InlineData("order_id,date,email,amount,note\n1,2024-01-05,ana@example.com,10,<table>{\"a\":1}</table>\n")]
    public async Task A_table_with_brackets_stays_a_table(string file)
    {
        await using var shop = await ImportShop.CreateAsync();

        Assert.Equal(1, (await shop.ImportAsync(file)).OrdersAdded);
    }

    [Theory]
    [InlineData(" 00004 0001 19970101  2   29.33\n 00021 0002 19970113  1   11.77\n", " 00004 0001 19970101  2   29.33")]
    [InlineData("7;19970101;2;29,33\n8;19970102;1;11,77\n", "7;19970101;2;29,33")]
    [InlineData("1,2024-01-05,ana@example.com,Mug,10\n2,2024-01-06,bob@example.com,Tea,12\n", "1,2024-01-05,ana@example.com,Mug,10")]
    [InlineData("1,2024-01-05,ana@example.com,10", "1,2024-01-05,ana@example.com,10")]
    public async Task A_file_whose_first_row_is_an_order_lacks_its_header(string file, string line)
    {
        await using var shop = await ImportShop.CreateAsync();

        var problem = await shop.ProblemOfAsync(shop.Write(file));

        Assert.Equal(ImportNoteCode.FileHasNoHeader, problem.Code);
        Assert.Equal(["1", line.Trim()], problem.Arguments);
        shop.AssertNothingWritten();
    }

    [Fact]
    public async Task A_header_of_unknown_words_is_a_header()
    {
        await using var shop = await ImportShop.CreateAsync();

        Assert.Equal(ImportNoteCode.NoDateColumn, (await shop.ProblemOfAsync(shop.Write("nr;wann;wer;2024\n1;x;ana;10\n"))).Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_line_of_200_MB_is_refused_by_its_number(bool quoted)
    {
        await using var shop = await ImportShop.CreateAsync();
        var path = Path.Combine(shop.Folder.FullName, "long.csv");
        await using (var file = File.Create(path))
        {
            file.Write(Encoding.UTF8.GetBytes(Header + "1,2024-01-05,ana@example.com," + (quoted ? "\"" : "")));
            var part = Encoding.ASCII.GetBytes(new string('7', 1023) + (quoted ? '\n' : '7'));
            for (var i = 0; i < 200 * 1024; i++)
            {
                file.Write(part);
            }
        }

        var problem = await shop.ProblemOfAsync(path);

        Assert.Equal(ImportNoteCode.FileLineTooLong, problem.Code);
        Assert.Equal("2", problem.Arguments[0]);
        shop.AssertNothingWritten();
    }
}
