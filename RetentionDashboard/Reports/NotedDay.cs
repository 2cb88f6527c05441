namespace RetentionDashboard.Reports;

/// <summary>What happened on a day, as charts over time show it.</summary>
/// <param name="Id">0 for a note that is not kept yet.</param>
/// <param name="StoreId">Null is a note of every store.</param>
/// <param name="Day">In the shop's calendar.</param>
/// <param name="Text">One line.</param>
public sealed record NotedDay(int Id, int? StoreId, DateOnly Day, string Text)
{
    /// <summary>Name of the note's store where notes of several stores stand together; null elsewhere and for a note of every store.</summary>
    public string? Store { get; init; }
}
