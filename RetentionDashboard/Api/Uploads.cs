using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Api;

/// <summary>Takes a file by streaming multipart POST: never through the circuit, never whole in memory.</summary>
public static class Uploads
{
    public const string Path = "/api/uploads";

    private const long MultipartOverhead = 64 * 1024;

    // The token comes as a header and is checked by hand: the built-in check would read the whole form first.
    public static void MapUploads(this IEndpointRouteBuilder app) => app.MapPost(Path, SaveAsync).DisableAntiforgery();

    private static async Task<IResult> SaveAsync(HttpContext http, IAntiforgery antiforgery, UploadSpool spool, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Refused(Texts.Upload_PageTooOld, StatusCodes.Status400BadRequest);
        }

        if (BoundaryOf(http.Request) is not { } boundary)
        {
            return Refused(Texts.Upload_NoFile, StatusCodes.Status400BadRequest);
        }

        if (spool.ProblemOf(Math.Max(0, (http.Request.ContentLength ?? 0) - MultipartOverhead)) is { } problem)
        {
            return Refused(problem);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = UploadSpool.MaximumBytes + MultipartOverhead;
        }

        return await SaveFirstFileAsync(new MultipartReader(boundary, http.Request.Body), spool, cancellationToken);
    }

    private static async Task<IResult> SaveFirstFileAsync(MultipartReader reader, UploadSpool spool, CancellationToken cancellationToken)
    {
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (section.AsFileSection() is { FileName.Length: > 0, FileStream: not null } file)
                {
                    var received = await spool.SaveAsync(file.FileStream, file.FileName, cancellationToken);
                    var progress = new UnpackedSoFar();
                    return new UnpackingResult(spool.UnpackAsync(received, progress, cancellationToken), progress, UnpackingResult.Patience);
                }
            }

            return Refused(Texts.Upload_NoFile, StatusCodes.Status400BadRequest);
        }
        catch (ImportProblemException error)
        {
            return Refused(error.Problem);
        }
        catch (InvalidDataException)
        {
            return Refused(Texts.Upload_NoFile, StatusCodes.Status400BadRequest);
        }
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 } boundary
            ? boundary
            : null;

    internal static IResult Refused(ImportNote problem) => Refused(
        ImportWords.Of(problem, CultureInfo.CurrentUICulture),
        problem.Code switch
        {
            ImportNoteCode.DiskFull or ImportNoteCode.NoRoomToUnpack => StatusCodes.Status507InsufficientStorage,
            ImportNoteCode.FileTooLarge => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status422UnprocessableEntity,
        },
        CanBeSentAgain(problem));

    /// <summary>False where the file itself is the problem: sent once more, it would end the same way.</summary>
    internal static bool CanBeSentAgain(ImportNote problem) => problem.Code is ImportNoteCode.DiskFull or ImportNoteCode.NoRoomToUnpack or ImportNoteCode.FileUnreadable;

    private static IResult Refused(string message, int status, bool again = false) => Results.Json(new { message, again }, statusCode: status);
}
