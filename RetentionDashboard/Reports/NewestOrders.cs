using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>How fresh a store's data is.</summary>
/// <param name="Newest">Its newest day with a valid order up to today; null without one.</param>
/// <param name="ImportedOn">Day of the newest import; null where none is known.</param>
public sealed record NewestOrders(string Store, NewestDay? Newest, DateOnly? ImportedOn)
{
    /// <summary>An export is usually imported within a week of its newest order.</summary>
    private const int UsualAgeDays = 7;

    /// <summary>Days from the newest order to the newest import; null where either is unknown.</summary>
    public int? AgeAtImport => Newest is { } newest && ImportedOn is { } day ? Math.Max(day.DayNumber - newest.Day.DayNumber, 0) : null;

    public bool IsOld => AgeAtImport > UsualAgeDays;

    public bool IsFine => !IsOld && Newest is not { LooksCutOff: true };
}
