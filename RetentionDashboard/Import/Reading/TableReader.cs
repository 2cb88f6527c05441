using CsvHelper;

namespace RetentionDashboard.Import.Reading;

/// <summary>The rows of a file below its header, blank ones passed over; what breaks the file's form ends it with a problem.</summary>
internal sealed class TableReader : IDisposable
{
    private readonly CsvReader _reader;
    private readonly int[]? _lines;
    private int _record = -1;
    private long _openQuoteLine;

    public TableReader(TextFile file, char delimiter, int headerRecord)
    {
        _reader = file.OpenReader(delimiter, record =>
        {
            if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            {
                _openQuoteLine = record.LineNumber;
            }
        });

        for (var skipped = 0; skipped <= headerRecord; skipped++)
        {
            Advance();
        }
    }

    /// <param name="rows">Rows of a file without its header, in another sequence, a line break behind each.</param>
    /// <param name="lines">Line of the file on which each of them starts.</param>
    public TableReader(ReadOnlyMemory<byte> rows, TextFile file, char delimiter, int[] lines)
    {
        _lines = lines;
        _reader = file.OpenReader(rows, delimiter);
    }

    /// <summary>The current row; its spans die at the next <see cref="Read"/>.</summary>
    public CsvReader Row => _reader;

    /// <summary>Line of the file on which the row starts, the first is 1.</summary>
    public int Line => _lines is null ? (int)_reader.LineNumber : _lines[_record];

    public long ByteOffset => _reader.ByteOffset;

    public bool Read()
    {
        while (Advance())
        {
            if (!IsBlank())
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => _reader.Dispose();

    internal static ImportProblemException TooLong(CsvFormatException error) => new(
        new ImportNote(
            ImportNoteCode.FileLineTooLong,
            Math.Max(1, error.LineNumber).ToString(System.Globalization.CultureInfo.InvariantCulture),
            (TextFile.MaximumLineBytes / 1024 / 1024).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        error);

    private bool Advance()
    {
        bool read;
        try
        {
            read = _reader.Read();
            _record++;
        }
        catch (CsvFormatException error)
        {
            // Bad quoting is recovered, so the record limit is all that is left to throw.
            throw TooLong(error);
        }

        return _openQuoteLine == 0 ? read : throw TextFile.Problem(ImportNoteCode.QuoteNeverClosed, _openQuoteLine);
    }

    private bool IsBlank()
    {
        for (var i = 0; i < _reader.FieldCount; i++)
        {
            if (!_reader.IsEmpty(i))
            {
                return false;
            }
        }

        return true;
    }
}
