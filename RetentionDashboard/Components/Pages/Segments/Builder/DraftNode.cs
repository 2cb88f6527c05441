using System.Globalization;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>A condition or a group as it is edited.</summary>
public abstract class DraftNode
{
    private static int _last;

    /// <summary>Tells nodes of a page apart.</summary>
    public string Id { get; } = "condition-" + Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);

    /// <summary>True where it is meant the other way round.</summary>
    public bool IsNot { get; set; }

    /// <summary>The same once more, edited apart.</summary>
    public abstract DraftNode Copy();
}
