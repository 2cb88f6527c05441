namespace RetentionDashboard.Lists;

/// <summary>An e-mail address in the form that a reader of lists compares.</summary>
public static class EmailAddress
{
    // What a spreadsheet would run gets an apostrophe before it wherever it is written, and an address with an apostrophe reaches nobody.
    private const string Formulas = "=+-@";
    private static readonly string[] Gmail = ["gmail.com", "googlemail.com"];

    /// <summary>The address without blanks around it; null where it is none, or where a spreadsheet would take it for a formula.</summary>
    public static string? Of(string? text) =>
        text?.Trim() is { Length: > 0 } address && !Formulas.Contains(address[0], StringComparison.Ordinal) && !HasBlanks(address)
        && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < address.Length - 1 && address.IndexOf('@', at + 1) < 0
            ? address
            : null;

    private static bool HasBlanks(string address)
    {
        foreach (var character in address)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Lower case. Source: Meta, customer information parameters ("Trim any leading and trailing spaces. Convert all characters to lowercase").</summary>
    public static string ForMeta(string address) => address.Trim().ToLowerInvariant();

    /// <summary>
    /// Lower case without any blank; in gmail.com and googlemail.com also without dots and without what follows a plus, for those reach the same mailbox.
    /// Source: Google, Data Manager API, "Format user data".
    /// </summary>
    public static string ForGoogle(string address)
    {
        var lower = string.Concat(address.Where(static character => !char.IsWhiteSpace(character))).ToLowerInvariant();
        var at = lower.LastIndexOf('@');
        return at > 0 && Gmail.Contains(lower[(at + 1)..])
            ? lower[..at].Split('+')[0].Replace(".", "", StringComparison.Ordinal) + lower[at..]
            : lower;
    }
}
