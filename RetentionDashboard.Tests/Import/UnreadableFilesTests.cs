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
