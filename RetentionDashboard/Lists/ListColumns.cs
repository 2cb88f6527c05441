namespace RetentionDashboard.Lists;

/// <summary>Which columns a list for people has.</summary>
public static class ListColumns
{
    /// <summary>Those of a file that nobody chose columns for: what orders tell, without what a model expects.</summary>
    public static IReadOnlyList<ListColumn> Usual { get; } = [.. Enum.GetValues<ListColumn>().Where(static column => !IsExpected(column))];

    /// <summary>True for what a model expects.</summary>
    public static bool IsExpected(ListColumn column) => column >= ListColumn.ChanceAlive;
}
