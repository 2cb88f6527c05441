namespace RetentionDashboard.Data;

/// <summary>What names a customer, best first.</summary>
public enum IdentityKind
{
    CustomerId = 0,
    Email = 1,
    Phone = 2,
    UserName = 3,

    /// <summary>A bare personal name: weak, used only where the file has nothing better.</summary>
    Name = 4,

    /// <summary>Nobody any more: a customer whose personal data was erased, and whose orders still count.</summary>
    Erased = 5,
}
