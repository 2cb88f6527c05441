namespace RetentionDashboard.Data;

/// <summary>What a status word that no format knows means in a store: the user decided once.</summary>
public sealed class StatusDecision
{
    public int Id { get; set; }
    public int StoreId { get; set; }

    /// <summary>Letters and digits in lower case.</summary>
    public required string Word { get; set; }

    public StatusMeaning Meaning { get; set; }
}
