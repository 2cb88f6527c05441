namespace RetentionDashboard.Import.Containers;

/// <summary>A text file with a table in it, ready to be detected and read.</summary>
/// <param name="Path">Where it lies: the file that was given where nothing had to be unpacked.</param>
/// <param name="Name">What the user calls it: "archive.zip › orders.csv".</param>
/// <param name="Notes">What must be told of the unpacking.</param>
public sealed record UnpackedFile(string Path, string Name, IReadOnlyList<ImportNote> Notes);
