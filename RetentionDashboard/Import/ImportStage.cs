namespace RetentionDashboard.Import;

public enum ImportStage
{
    Queued,
    Reading,
    Writing,
    Finishing,
}
