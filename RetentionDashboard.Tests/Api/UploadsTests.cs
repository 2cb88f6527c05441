using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Api;

public sealed partial class UploadsTests
{
    [Fact]
    public async Task A_file_sent_with_the_pages_token_waits_in_the_spool()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.CreateClient();
        await AuthoriseAsync(client);

        using var answer = await client.PostAsync("/api/uploads", File("orders.csv", "date,total\n2026-01-05,12\n"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var sent = await answer.Content.ReadFromJsonAsync<Answer>();
        var upload = app.Get<UploadSpool>().Find(Assert.Single(sent!.Uploads!).Id);
        Assert.Equal("orders.csv", upload!.FileName);
        Assert.Equal(25, upload.Bytes);
    }

    [Fact]
    public async Task A_file_from_another_site_is_refused_and_nothing_is_kept()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.CreateClient();

        using var answer = await client.PostAsync("/api/uploads", File("orders.csv", "date,total\n"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(Directory.Exists(Path.Combine(app.Folder, "spool")));
    }

    [Fact]
    public async Task A_post_without_a_file_says_so_in_the_users_language()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.CreateClient();
        await AuthoriseAsync(client);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("id");

        using var answer = await client.PostAsync("/api/uploads", new MultipartFormDataContent { { new StringContent("x"), "note" } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("Tidak ada file", (await answer.Content.ReadFromJsonAsync<Answer>())!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.CreateClient();
        await AuthoriseAsync(client);

        using var answer = await client.PostAsync("/api/uploads", new StringContent("date,total"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_archive_gives_as_many_uploads_as_it_holds_exports()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.CreateClient();
        await AuthoriseAsync(client);
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var month in (string[])["2026/january.csv", "2026/february.csv", "logo.png"])
            {
                using var entry = new StreamWriter(archive.CreateEntry(month).Open());
                entry.Write(month.EndsWith(".png", StringComparison.Ordinal) ? "\u0089PNG\0\0\0" : "date,email,total\n2026-01-25,ana@example.com,12\n");
            }
        }

        using var answer = await client.PostAsync("/api/uploads", new MultipartFormDataContent { { new ByteArrayContent(packed.ToArray()), "file", "orders.zip" } });

        var sent = await answer.Content.ReadFromJsonAsync<Answer>();
        var uploads = sent!.Uploads!.Select(file => app.Get<UploadSpool>().Find(file.Id)!).ToList();
        Assert.Equal(["orders.zip › 2026-january.csv", "orders.zip › 2026-february.csv"], uploads.Select(static upload => upload.FileName));
        Assert.Equal(ImportNoteCode.EntriesLeftOut, Assert.Single(uploads[0].Notes).Code);
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(app.Folder, "spool")).Length);
    }

    [Fact]
    public async Task An_archive_that_holds_nothing_to_read_is_refused_and_leaves_nothing()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.CreateClient();
        await AuthoriseAsync(client);
        using var packed = new MemoryStream();
        using (new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
        }

        using var answer = await client.PostAsync("/api/uploads", new MultipartFormDataContent { { new ByteArrayContent(packed.ToArray()), "file", "empty.zip" } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("empty.zip", (await answer.Content.ReadFromJsonAsync<Answer>())!.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(app.Folder, "spool")));
    }

    private static async Task AuthoriseAsync(HttpClient client)
    {
        using var page = await client.GetAsync("/import");
        var token = RequestToken().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        client.DefaultRequestHeaders.Add("RequestVerificationToken", token);
        client.DefaultRequestHeaders.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(static cookie => cookie.Split(';')[0]));
    }

    private static MultipartFormDataContent File(string name, string content) => new() { { new StringContent(content), "file", name } };

    [GeneratedRegex("name=\"request-token\" content=\"([^\"]+)\"")]
    private static partial Regex RequestToken();

    private sealed record Answer(SentFile[]? Uploads, string? Message);

    private sealed record SentFile(string Id);
}
