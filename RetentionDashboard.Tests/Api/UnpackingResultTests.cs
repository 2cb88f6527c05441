using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Api;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Api;

public sealed class UnpackingResultTests
{
    private readonly TaskCompletionSource<IReadOnlyList<Upload>> _unpacking = new();
    private readonly UnpackedSoFar _progress = new();
    private readonly Pipe _pipe = new();
    private readonly DefaultHttpContext _http = new() { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };

    public UnpackingResultTests() => _http.Response.Body = _pipe.Writer.AsStream();

    [Fact]
    public async Task A_long_unpacking_tells_how_far_it_is_and_its_last_line_is_the_answer()
    {
        _progress.Report(4096);
        var answering = new UnpackingResult(_unpacking.Task, _progress, TimeSpan.FromMilliseconds(1)).ExecuteAsync(_http);
        using var answer = new StreamReader(_pipe.Reader.AsStream());

        Assert.Equal("""{"unpacked":4096}""", await answer.ReadLineAsync());
        _unpacking.SetResult([new Upload("abc", "orders.csv", "x", 12)]);

        Assert.Equal("""{"uploads":[{"id":"abc","fileName":"orders.csv","bytes":12}]}""", await LastLineAsync(answering, answer));
    }

    [Fact]
    public async Task What_is_found_wrong_late_is_told_in_the_last_line()
    {
        using var language = new Language("en");
        var answering = new UnpackingResult(_unpacking.Task, _progress, TimeSpan.FromMilliseconds(1)).ExecuteAsync(_http);
        using var answer = new StreamReader(_pipe.Reader.AsStream());

        await answer.ReadLineAsync();
        _unpacking.SetException(new ImportProblemException(new ImportNote(ImportNoteCode.ArchiveEmpty, "orders.zip")));

        var last = await LastLineAsync(answering, answer);
        Assert.Contains("\"message\":\"", last, StringComparison.Ordinal);
        Assert.Contains("\"again\":false", last, StringComparison.Ordinal);
    }

    private async Task<string> LastLineAsync(Task answering, StreamReader answer)
    {
        await answering;
        await _pipe.Writer.CompleteAsync();
        return (await answer.ReadToEndAsync()).TrimEnd().Split('\n')[^1];
    }
}
