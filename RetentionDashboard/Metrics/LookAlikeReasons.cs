namespace RetentionDashboard.Metrics;

/// <summary>Why customers look like one person.</summary>
[Flags]
public enum LookAlikeReasons
{
    /// <summary>Nothing in common.</summary>
    None = 0,

    /// <summary>The same e-mail address under different identities.</summary>
    SameEmail = 1,

    /// <summary>E-mail addresses that differ in dots or in what follows a plus before the @.</summary>
    EmailVariant = 2,

    /// <summary>The same phone number, however it is written.</summary>
    SamePhone = 4,

    /// <summary>The same name of two words or more, in the same city.</summary>
    SameNameAndCity = 8,
}
