using CsvHelper;

namespace RetentionDashboard.Import.Reading;

/// <summary>The rows of a file below its header, blank ones passed over; what breaks the file's form ends it with a problem.</summary>
internal sealed class TableReader : IDisposable
{
    private readonly CsvReader _reader;
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

    /// <summary>The current row; its spans die at the next <see cref="Read"/>.</summary>
    public CsvReader Row => _reader;

    /// <summary>Line of the file on which the row starts, the first is 1.</summary>
    public int Line => (int)_reader.LineNumber;

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
