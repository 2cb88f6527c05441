using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Settings;

/// <summary>The settings as they are edited; numbers stay as they were typed until they are saved.</summary>
public sealed class SettingsForm
{
    private const decimal FewestYears = 0.1m;
    private const decimal MostYears = 50;

    private decimal _years;

    public RevenueBasis Basis { get; set; }
    public string WindowDays { get; set; } = "";
    public DateOnly? AsOf { get; set; }
    public bool OrdersOfOneDayAreOne { get; set; }
    public string MarginPercent { get; set; } = "";
    public LifetimeSource LifetimeSource { get; set; }
    public string LifetimeYears { get; set; } = "";
    public PurchaseModelKind Model { get; set; }

    public string? WindowProblem { get; private set; }
    public string? MarginProblem { get; private set; }
    public string? YearsProblem { get; private set; }

    public static SettingsForm From(AnalysisOptions options, PurchaseModelKind model) => new()
    {
        Basis = options.Basis,
        WindowDays = TypedNumber.Write(options.ActivityWindowDays),
        AsOf = options.AsOf,
        OrdersOfOneDayAreOne = options.OrdersOfOneDayAreOne,
        MarginPercent = TypedNumber.Write(options.MarginPercent),
        LifetimeSource = options.LifetimeSource,
        LifetimeYears = TypedNumber.Write(options.LifetimeYears),
        Model = model,
        _years = options.LifetimeYears,
    };

    /// <summary>Null where a number cannot be read or is out of range; the problems then say which.</summary>
    public AnalysisOptions? ToOptions()
    {
        WindowProblem = ProblemOf(WindowDays, 1, StoreSettings.LongestWindowDays, Texts.Settings_WindowRange, isWhole: true, out var days);
        MarginProblem = ProblemOf(MarginPercent, 0, 100, Texts.Settings_MarginRange, isWhole: false, out var margin);
        YearsProblem = ProblemOf(LifetimeYears, FewestYears, MostYears, Texts.Settings_YearsRange, isWhole: false, out var years);
        if (LifetimeSource != LifetimeSource.Fixed && YearsProblem is not null)
        {
            // The field is not shown, so nobody could mend it.
            (YearsProblem, years) = (null, _years);
        }

        return WindowProblem is not null || MarginProblem is not null || YearsProblem is not null ? null : new AnalysisOptions
        {
            Basis = Basis,
            ActivityWindowDays = (int)days,
            AsOf = AsOf,
            OrdersOfOneDayAreOne = OrdersOfOneDayAreOne,
            MarginPercent = margin,
            LifetimeSource = LifetimeSource,
            LifetimeYears = years,
        };
    }

    private static string? ProblemOf(string text, decimal least, decimal most, string range, bool isWhole, out decimal value) =>
        TypedNumber.Sentence(TypedNumber.Read(text, out value), text)
        ?? (value < least || value > most || (isWhole && value != decimal.Truncate(value)) ? Formats.Fill(range, TypedNumber.Write(least), TypedNumber.Write(most)) : null);
}
