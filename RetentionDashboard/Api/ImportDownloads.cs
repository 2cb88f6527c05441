using System.Globalization;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Api;

/// <summary>The rows that an import did not take, to correct and import again.</summary>
public static class ImportDownloads
{
    public static void MapImportDownloads(this IEndpointRouteBuilder app) => app.MapGet("/api/imports/{importId:int}/refused.csv", RefusedAsync);

    private static async Task<IResult> RefusedAsync(int importId, ImportHistory history, CancellationToken cancellationToken)
    {
        if (await history.GetAsync(importId, cancellationToken) is not { } import)
        {
            return Results.NotFound();
        }

        var rows = await history.GetRefusedAsync(importId, take: null, cancellationToken);
        var fileName = Path.GetFileNameWithoutExtension(import.FileName) + "-refused.csv";
        return SpreadsheetCsv.Download(
            fileName,
            async (csv, token) =>
            {
                await csv.WriteRecordAsync([Texts.Rows_Line, Texts.Refused_Column, Texts.Refused_Value, Texts.Refused_Reason], token);
                foreach (var row in rows)
                {
                    await csv.WriteRecordAsync([row.Line.ToString(CultureInfo.InvariantCulture), row.Column ?? "", row.Value ?? "", ImportWords.Of(row.Reason, CultureInfo.CurrentUICulture)], token);
                }
            },
            cancellationToken);
    }
}
