using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Api;

/// <summary>
/// A page opens with its defaults and says so where its address is mistyped; another program reads no notices, so that it is answered with 400 and
/// never with the figures of everybody.
/// </summary>
internal static class UnreadAddresses
{
    public static RouteGroupBuilder RefuseUnreadAddresses(this RouteGroupBuilder routes) => routes.AddEndpointFilter(static async (context, next) =>
        await ProblemOf(context.HttpContext.Request, context.HttpContext.RequestAborted) is var (name, value, sentence)
            ? Results.Problem(sentence, statusCode: StatusCodes.Status400BadRequest, title: Texts.Address_Refused_Title, extensions: new Dictionary<string, object?> { ["parameter"] = name, ["value"] = value })
            : await next(context));

    private static async Task<(string Name, string Value, string Sentence)?> ProblemOf(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.Path.StartsWithSegments("/api"))
        {
            return null;
        }

        var page = PageOf(request.Path.Value!.Split('/')[2].Split('.')[0]);
        foreach (var (name, values) in request.Query)
        {
            if (values.Count == 0 || values[0] is not { Length: > 0 } value || AddressPart.Of(page, name) is not { } part)
            {
                continue;
            }

            if (!part.Takes(value))
            {
                return (name, value, Formats.Fill(Texts.Address_Refused, name, value, part.Possible));
            }

            if (AddressPart.NameOf(name) == UrlParameters.Segment && SegmentChoice.Parse(value)?.Saved is { } saved)
            {
                var kept = await request.HttpContext.RequestServices.GetRequiredService<SavedSegments>().GetAsync(cancellationToken);
                if (kept.All(segment => segment.Id != saved))
                {
                    return (name, value, SegmentTexts.NoneSaved(value, kept.Select(static segment => (InSegment.KeyOf(segment.Id), segment.Name))));
                }
            }
        }

        return null;
    }

    // The page that shows what is asked for, by the first word of its address.
    private static string PageOf(string name) => name switch
    {
        "overview" or "changes" => Links.Home,
        "cohort-comparison" => Links.CohortsPath,
        "survival" or "gaps" => Links.RepeatPath,
        "hours" => Links.ActivityPath,
        "journey" => Links.JourneyPath,
        "next" => Links.NextPath,
        "affinity" => Links.TogetherPath,
        "rfm" or "tiers" or "lifecycle" => Links.SegmentsPath,
        "pareto" => Links.ParetoPath,
        "forecast" => Links.PredictedPath,
        "reasons" => Links.ReasonsPath,
        "segments-history" => Links.SegmentHistoryPath,
        "migration" => Links.SegmentMigrationPath,
        "look-alikes" => Links.LookAlikesPath,
        "calendar" => Links.CalendarPath,
        // Named as their pages are.
        _ => "/" + name,
    };
}
