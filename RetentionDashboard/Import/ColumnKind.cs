namespace RetentionDashboard.Import;

/// <summary>What a column's first values look like, whatever its header says.</summary>
public enum ColumnKind
{
    Empty,
    Text,
    Number,
    Date,
    Email,
    Phone,
}
