namespace RetentionDashboard.Data;

/// <summary>An import that held orders, refunds or changes of an earlier one: while it stands, the earlier one cannot be undone.</summary>
public sealed class ImportOverlap
{
    public int ImportId { get; set; }
    public int EarlierImportId { get; set; }
}
