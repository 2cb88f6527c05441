namespace RetentionDashboard.Reports;

/// <summary>An address names a store that does not exist: it was deleted, or never was. No other store's figures may stand in for it.</summary>
public sealed class StoreGoneException() : Exception("There is no such store.");
