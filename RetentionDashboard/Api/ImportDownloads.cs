using System.Globalization;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Api;

/// <summary>The rows that an import did not take, to correct and import again.</summary>
public static class ImportDownloads
{
    public static void MapImportDownloads(this IEndpointRouteBuilder app) => app.MapGet("/api/imports/{importId:int}/refused.csv", RefusedAsync);

    private static async Task<IResult> RefusedAsync(int importId, HttpRequest request, ImportHistory history, CancellationToken cancellationToken)
    {
        if (request.Mask().IsOn)
        {
            return MaskEndpoint.Masked();
        }

        if (await history.GetAsync(importId, cancellationToken) is not { } import)
        {
            return Results.NotFound();
        }

        var file = await history.GetRefusedFileAsync(importId, cancellationToken);
        return SpreadsheetCsv.Download(
            Path.GetFileNameWithoutExtension(import.FileName) + "-refused.csv",
            async (csv, token) =>
            {
                // No format knows columns of these names, so that the corrected file is read as the first one was.
                await csv.WriteRecordAsync([.. file.Headers, .. RefusedColumns.Headings(CultureInfo.CurrentUICulture)], token);
                foreach (var row in file.Rows)
                {
                    await csv.WriteRecordAsync(RecordOf(row, file.Headers.Count), token);
                }
            },
            cancellationToken,
            file.Separator);
    }

    private static string[] RecordOf(RefusedFileRow row, int columns) =>
    [
        .. columns == 0 ? [] : row.Cells.Concat(Enumerable.Repeat("", Math.Max(0, columns - row.Cells.Count))),
        row.Line.ToString(CultureInfo.InvariantCulture),
        row.Refused?.Column ?? "",
        row.Refused?.Value ?? "",
        row.Refused is { } refused ? ImportWords.Of(refused.Reason, CultureInfo.CurrentUICulture) : Texts.RefusedFile_Companion,
    ];
}
