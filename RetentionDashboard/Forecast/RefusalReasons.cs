namespace RetentionDashboard.Forecast;

/// <summary>Tells reasons apart.</summary>
public static class RefusalReasons
{
    /// <summary>True where another model may answer: the data is there, and this model cannot read it.</summary>
    public static bool IsOfTheModel(this RefusalReason reason) => reason is RefusalReason.NobodyLeaves or RefusalReason.NoConvergence;
}
