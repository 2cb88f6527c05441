using RetentionDashboard.Data;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Formats;

/// <summary>How one shop system writes its export. A new system is one more class in <see cref="OrderFormats"/>.</summary>
internal interface IOrderFormat
{
    /// <summary>As the command line and the Import row name it.</summary>
    string Name { get; }

    /// <summary>How surely a header row is this system's; 0 is not at all. Names are normalised.</summary>
    int Score(IReadOnlySet<string> names);

    /// <summary>Normalised header names that can mean a field, the best first.</summary>
    IReadOnlyDictionary<ImportField, string[]> Headers { get; }

    /// <summary>True where later columns of a field fill in for empty earlier ones.</summary>
    bool JoinsColumns { get; }

    /// <summary>What a status word means; null for a word that the format does not know.</summary>
    StatusMeaning? Meaning(string status);

    /// <summary>How people call the system: "Shopee (Indonesia)".</summary>
    string Title { get; }

    /// <summary>How the system always orders day and month, where the rows themselves leave it open; null where it differs from shop to shop.</summary>
    DateOrder? DateOrder => null;

    /// <summary>ISO 4217 code of every amount, where the system serves one country and writes no currency.</summary>
    string? Currency => null;

    /// <summary>True where times without an offset are UTC.</summary>
    bool TimesAreUtc => false;

    /// <summary>Why files of this system cannot be imported at all; null where they can.</summary>
    ImportNote? Refusal => null;

    /// <summary>The channel of every order, where the system is one; a column that tells goes before it.</summary>
    string? Channel => null;

    /// <summary>True where the rows of an order after its first leave out what belongs to the order, its number included.</summary>
    bool LeavesOutRepeatedNumbers => false;

    /// <summary>True where each row's status is that of its item: pieces of an order are cancelled and returned one by one.</summary>
    bool StatusIsOfItem => false;

    /// <summary>Rows that are no orders and are passed over, counted as skipped.</summary>
    IReadOnlyList<SkipRule> Skips => [];

    /// <summary>True where an order's subtotal is that of its items before the order's discount.</summary>
    bool SubtotalIsBeforeDiscount => false;

    /// <summary>True for a status of orders that count only if they have a total.</summary>
    bool NeedsTotal(string status) => false;

    /// <summary>Normalised names of the columns where rows tell the system and translated headers do not; null where they do not tell.</summary>
    IReadOnlyList<string>? NamesByShape(int columns, IReadOnlyList<IReadOnlyList<string>> rows) => null;
}
