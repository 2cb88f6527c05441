namespace RetentionDashboard.Reports;

/// <summary>How many customers of a list can be written to.</summary>
/// <param name="Customers">Everybody in the list.</param>
/// <param name="EmailsTold">Those with anything in place of an e-mail address.</param>
/// <param name="WithEmail">Those with an e-mail address that can be written to.</param>
/// <param name="PhonesTold">Those with anything in place of a number.</param>
/// <param name="WithPhone">Those whose number can be called from abroad.</param>
/// <param name="WithEither">Those with an e-mail address or such a number.</param>
public sealed record ListReach(int Customers, int EmailsTold, int WithEmail, int PhonesTold, int WithPhone, int WithEither)
{
    /// <summary>Mailboxes of <see cref="WithEmail"/>: fewer where customers share one.</summary>
    public int Emails { get; init; }

    /// <summary>Numbers of <see cref="WithPhone"/>.</summary>
    public int Phones { get; init; }

    /// <summary>Places of <see cref="WithEither"/> that are written to: the mailbox, else the number.</summary>
    public int Either { get; init; }

    /// <summary>ISO 3166 code of the country of the stores' currency; null where it belongs to several, or the stores differ.</summary>
    public string? Country { get; init; }
}
