using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Pages.Settings;

/// <summary>The settings as they are edited.</summary>
public sealed class SettingsForm
{
    public RevenueBasis Basis { get; set; }
    public int WindowDays { get; set; }
    public DateOnly? AsOf { get; set; }
    public decimal MarginPercent { get; set; }
    public LifetimeSource LifetimeSource { get; set; }
    public decimal LifetimeYears { get; set; }

    public static SettingsForm From(AnalysisOptions options) => new()
    {
        Basis = options.Basis,
        WindowDays = options.ActivityWindowDays,
        AsOf = options.AsOf,
        MarginPercent = options.MarginPercent,
        LifetimeSource = options.LifetimeSource,
        LifetimeYears = options.LifetimeYears,
    };

    public AnalysisOptions ToOptions() => new()
    {
        Basis = Basis,
        ActivityWindowDays = WindowDays,
        AsOf = AsOf,
        MarginPercent = MarginPercent,
        LifetimeSource = LifetimeSource,
        LifetimeYears = LifetimeYears,
    };
}
