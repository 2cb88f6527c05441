namespace RetentionDashboard.Data;

public enum ImportState
{
    Queued = 0,
    Running = 1,
    Done = 2,
    Failed = 3,
    Cancelled = 4,
    Interrupted = 5,
    Undone = 6,
}
