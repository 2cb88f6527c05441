using System.Globalization;
using System.Text.Json;
using RetentionDashboard.Import;

namespace RetentionDashboard.Api;

/// <summary>
/// Answers with what came out of an upload. Where that takes long, a line each second tells how far it is, so that no proxy takes the silence for a
/// dead server; the last line is the answer, whose status is then told by its content alone.
/// </summary>
internal sealed class UnpackingResult(Task<IReadOnlyList<Upload>> unpacking, UnpackedSoFar progress, TimeSpan patience) : IResult
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        try
        {
            if (await IsDoneAsync(httpContext.RequestAborted))
            {
                await Results.Json(Answer(await unpacking)).ExecuteAsync(httpContext);
                return;
            }
        }
        catch (ImportProblemException error)
        {
            await Uploads.Refused(error.Problem).ExecuteAsync(httpContext);
            return;
        }

        httpContext.Response.ContentType = "application/x-ndjson";
        do
        {
            await WriteLineAsync(httpContext, new { unpacked = progress.Bytes });
        }
        while (!await IsDoneAsync(httpContext.RequestAborted));
        await WriteLineAsync(httpContext, await LastAsync());
    }

    private async Task<object> LastAsync()
    {
        try
        {
            return Answer(await unpacking);
        }
        catch (ImportProblemException error)
        {
            return new { message = ImportWords.Of(error.Problem, CultureInfo.CurrentUICulture), again = Uploads.CanBeSentAgain(error.Problem) };
        }
    }

    // A request that was given up cancels the unpacking as well, which then cleans up after itself: it is waited for either way.
    private async Task<bool> IsDoneAsync(CancellationToken aborted) => await Task.WhenAny(unpacking, Task.Delay(patience, aborted)) == unpacking || aborted.IsCancellationRequested;

    private static object Answer(IReadOnlyList<Upload> uploads) =>
        new { uploads = uploads.Select(static upload => new { id = upload.Id, fileName = upload.FileName, bytes = upload.Bytes }) };

    private static async Task WriteLineAsync(HttpContext http, object line)
    {
        await http.Response.WriteAsync(JsonSerializer.Serialize(line) + "\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
