namespace RetentionDashboard.Metrics;

/// <summary>Windows of days since the first order.</summary>
internal readonly struct WindowIndex(int asOf) : ICohortIndex
{
    public static bool CanBeWhole => true;

    public int Begin(int firstDay) => 0;

    public int Top(int firstDay, int begin) => ((asOf - firstDay + 1) / CohortAxis.WindowDays) - 1;

    public int Of(int day, int firstDay, int begin) => (int)((uint)(day - firstDay) / CohortAxis.WindowDays);

    public bool IsWhole(int firstDay) => (asOf - firstDay + 1) % CohortAxis.WindowDays == 0;
}
