namespace RetentionDashboard.Import.Reading;

/// <summary>Takes from a cell what spreadsheets and exporters put around its value.</summary>
internal static class Trim
{
    /// <summary>Without spaces, tabs and line ends around, and without the apostrophe that guards digits in spreadsheets.</summary>
    public static ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> cell)
    {
        if (cell.Length == 0)
        {
            return cell;
        }

        if (cell[0] > ' ' && cell[^1] > ' ' && cell[0] != '\'' && cell[0] != 0xC2 && cell[^1] != 0xA0)
        {
            return cell;
        }

        cell = cell.Trim(" \t\r\n"u8);
        while (cell.StartsWith("\u00A0"u8))
        {
            cell = cell[2..].Trim(" \t\r\n"u8);
        }

        while (cell.EndsWith("\u00A0"u8))
        {
            cell = cell[..^2].Trim(" \t\r\n"u8);
        }

        return cell is [(byte)'\'', ..] ? cell[1..] : cell;
    }
}
