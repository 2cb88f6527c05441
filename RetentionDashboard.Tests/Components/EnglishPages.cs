using Bunit;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components;

/// <summary>A component test in English, with a browser that answers every call of the component library.</summary>
public abstract class EnglishPages : BunitContext
{
    private readonly Language _language = new("en");

    protected EnglishPages() => JSInterop.Mode = JSRuntimeMode.Loose;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _language.Dispose();
    }
}
