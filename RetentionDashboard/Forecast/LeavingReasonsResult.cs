namespace RetentionDashboard.Forecast;

/// <summary>Which traits of the first order go with leaving.</summary>
/// <param name="Customers">Customers who were asked about.</param>
/// <param name="Left">How many of them left.</param>
/// <param name="Reasons">By customers lost, the most first; those that could not be adjusted last.</param>
/// <param name="TooRare">Levels with too few customers, which are only among the others of their trait, and traits without two levels.</param>
/// <param name="Collinear">Traits that others tell already, left out of the adjustment.</param>
/// <param name="IsAdjusted">False where too few left or stayed to adjust, or the fit did not end: differences are missing.</param>
public sealed record LeavingReasonsResult(
    int Customers, int Left, IReadOnlyList<LeavingReason> Reasons, IReadOnlyList<RareLevel> TooRare, IReadOnlyList<string> Collinear, bool IsAdjusted);
