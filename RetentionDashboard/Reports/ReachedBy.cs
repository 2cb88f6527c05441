namespace RetentionDashboard.Reports;

/// <summary>What there is to write to a customer by.</summary>
[Flags]
internal enum ReachedBy : byte
{
    None = 0,

    /// <summary>Anything in place of an e-mail address.</summary>
    EmailTold = 1,

    /// <summary>An e-mail address that can be written to.</summary>
    Email = 2,

    /// <summary>Anything in place of a number.</summary>
    PhoneTold = 4,

    /// <summary>A number that can be called from abroad.</summary>
    Phone = 8,
}
