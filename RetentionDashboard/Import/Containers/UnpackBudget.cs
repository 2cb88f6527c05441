using System.Globalization;

namespace RetentionDashboard.Import.Containers;

/// <summary>Counts what comes out of one file and stops it at the limits.</summary>
internal sealed class UnpackBudget(UnpackLimits limits, string name, long packedBytes, IProgress<long>? progress = null)
{
    private long _bytes;
    private long _cells;
    private int _entries;

    public void AddBytes(long bytes)
    {
        _bytes += bytes;
        progress?.Report(_bytes);
        if (_bytes > limits.Bytes)
        {
            throw Problem(ImportNoteCode.UnpackedTooLarge, name, Size(limits.Bytes));
        }

        if (_bytes > limits.BytesOfAnyRatio && _bytes / limits.Ratio > packedBytes)
        {
            throw Problem(ImportNoteCode.UnpackedTooFar, name, limits.Ratio.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void AddCells(int cells)
    {
        _cells += cells;
        if (_cells > limits.Cells)
        {
            throw Problem(ImportNoteCode.WorkbookTooLarge, name);
        }
    }

    public void AddEntry()
    {
        if (++_entries > limits.Entries)
        {
            throw Problem(ImportNoteCode.ArchiveTooManyFiles, name, limits.Entries.ToString(CultureInfo.InvariantCulture));
        }
    }

    public static ImportProblemException Problem(ImportNoteCode code, params string[] arguments) => new(new ImportNote(code, arguments));

    public static ImportProblemException Problem(ImportNoteCode code, Exception inner, params string[] arguments) => new(new ImportNote(code, arguments), inner);

    private static string Size(long bytes) => bytes >= 1 << 30
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 30):0.#} GiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.#} MiB");
}
