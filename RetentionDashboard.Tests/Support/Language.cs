using System.Globalization;

namespace RetentionDashboard.Tests.Support;

/// <summary>Puts a test into a language until it is disposed.</summary>
internal sealed class Language : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _texts = CultureInfo.CurrentUICulture;

    public Language(string code)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(code);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _texts;
    }
}
