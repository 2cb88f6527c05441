namespace RetentionDashboard.Import.Containers;

/// <summary>A sheet that was written as text.</summary>
/// <param name="Rows">Rows with something in them.</param>
/// <param name="Header">What its columns are called, normalised; empty where no row names any.</param>
/// <param name="Words">How many fields its header names.</param>
/// <param name="IsKnown">True where a shop system's export has this header.</param>
/// <param name="CutNumbers">Numbers that may have lost their last digits.</param>
internal sealed record SheetText(string Name, string Path, int Rows, string Header, int Words, bool IsKnown, int CutNumbers, string? CutNumber);
