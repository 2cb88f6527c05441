namespace RetentionDashboard.Data;

public enum PrivacyAction
{
    /// <summary>A customer's data was handed out.</summary>
    Exported = 0,

    /// <summary>A customer's personal data was erased.</summary>
    Erased = 1,
}
