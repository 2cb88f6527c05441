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

    /// <summary>Whether an order of this status counts; null for a word that the format does not know.</summary>
    bool? IsValid(string status);
}
