namespace RetentionDashboard.Localization;

/// <summary>Which language a request is answered in: the remembered one, else the browser's, else English.</summary>
public static class RequestLanguages
{
    public static void UseLanguages(this IApplicationBuilder app)
    {
        string[] codes = [.. Languages.All.Select(static language => language.Code)];
        app.UseRequestLocalization(new RequestLocalizationOptions { ApplyCurrentCultureToResponseHeaders = true }
            .SetDefaultCulture(Languages.Default)
            .AddSupportedCultures(codes)
            .AddSupportedUICultures(codes));
    }
}
