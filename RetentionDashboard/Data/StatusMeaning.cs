namespace RetentionDashboard.Data;

/// <summary>What a status word says of its order.</summary>
public enum StatusMeaning
{
    /// <summary>The customer paid or will pay.</summary>
    Valid = 0,

    /// <summary>Cancelled, voided, failed, draft or test.</summary>
    NotValid = 1,

    /// <summary>Valid, and all of it given back where the file tells no amount.</summary>
    Refunded = 2,
}
