namespace RetentionDashboard.Import;

/// <summary>A column of a file as detected from its first rows.</summary>
/// <param name="Index">Position, from 0.</param>
/// <param name="Header">As the file writes it.</param>
/// <param name="Samples">Up to three values that are not empty.</param>
/// <param name="Field">What it is taken for; null is unmapped.</param>
/// <param name="DatePattern">Of a mapped date column.</param>
/// <param name="Numbers">Of a mapped number column.</param>
/// <param name="Evidence">Why the date pattern or number style was chosen.</param>
public sealed record PreviewColumn(
    int Index, string Header, IReadOnlyList<string> Samples, ImportField? Field, string? DatePattern, NumberStyle? Numbers, ImportNote? Evidence);
