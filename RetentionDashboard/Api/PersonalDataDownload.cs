using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>Everything held of one person, as a file that they can read; that it left stands in the log.</summary>
internal static class PersonalDataDownload
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // The file is read by people and never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void MapPersonalData(this IEndpointRouteBuilder routes) => routes.MapGet("/api/customers/{customerId:int}/data.json", GetAsync);

    private static async Task<IResult> GetAsync(int customerId, string? author, HttpRequest request, PersonalDataReports reports, CancellationToken cancellationToken)
    {
        if (request.Mask().IsOn)
        {
            return MaskEndpoint.Masked();
        }

        return await reports.HandOutAsync(customerId, author, cancellationToken) is { } data
            ? Results.File(
                JsonSerializer.SerializeToUtf8Bytes(data, Readable), "application/json",
                Downloads.FileName("json", Texts.Privacy_File, customerId.ToString(CultureInfo.InvariantCulture), Downloads.Day(DateOnly.FromDateTime(data.MadeAt))))
            : Results.NotFound();
    }
}
