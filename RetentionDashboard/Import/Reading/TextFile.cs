using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace RetentionDashboard.Import.Reading;

/// <summary>A file that turned out to be text: its size and encoding.</summary>
/// <param name="Encoding">Null for UTF-8, which needs no transcoding.</param>
/// <param name="Label">The encoding as people call it.</param>
internal sealed record TextFile(string Path, long Bytes, Encoding? Encoding, string Label)
{
    public const int MaximumLineBytes = 16 * 1024 * 1024;
    public const long MaximumBytes = 4L * 1024 * 1024 * 1024;
    private const int ChunkBytes = 1024 * 1024;
    private const int Megabyte = 1024 * 1024;

    static TextFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>One pass over the bytes: what cannot be an export is refused here, before anything is parsed.</summary>
    public static TextFile Examine(string path, CancellationToken cancellationToken)
    {
        using var file = Open(path);
        var bytes = file.Length;
        if (bytes > MaximumBytes)
        {
            throw new ImportProblemException(new ImportNote(ImportNoteCode.FileTooLarge, "4 GiB"));
        }

        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            var scan = new TextScan();
            int read;
            while ((read = file.ReadAtLeast(buffer.AsSpan(0, ChunkBytes), ChunkBytes, throwOnEndOfStream: false)) > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                scan.Add(buffer.AsSpan(0, read));
            }

            var (encoding, label) = scan.Finish();
            return new TextFile(path, bytes, encoding, label);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public CsvReader OpenReader(char delimiter, Action<CsvMalformedRecord>? onMalformed = null) => CsvReader.FromFile(Path, new CsvReaderOptions
    {
        Separator = delimiter,
        HasHeader = false,
        Encoding = Encoding,
        TrackLineNumbers = true,
        MaxRecordSize = MaximumLineBytes,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = onMalformed,
        IncludeValuesInExceptions = false,
        BufferSize = ChunkBytes,
    });

    internal static ImportProblemException Problem(ImportNoteCode code, params long[] arguments) =>
        new(new ImportNote(code, [.. arguments.Select(argument => argument.ToString(System.Globalization.CultureInfo.InvariantCulture))]));

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ImportProblemException(new ImportNote(ImportNoteCode.FileUnreadable, System.IO.Path.GetFileName(path)), error);
        }
    }

    private sealed class TextScan
    {
        private bool _first = true;
        private bool _blank = true;
        private bool _utf8 = true;
        private long _lineBytes;
        private long _lines = 1;
        private byte[] _carried = [];
        private Encoding? _wide;
        private bool _byteOrderMark;

        public void Add(ReadOnlySpan<byte> chunk)
        {
            if (_first)
            {
                Begin(chunk);
            }

            _blank = _blank && chunk.IndexOfAnyExcept(" \t\r\n\uFEFF"u8) < 0;
            Measure(chunk);
            if (_wide is not null)
            {
                return;
            }

            if (chunk.Contains((byte)0))
            {
                throw Problem(ImportNoteCode.FileBinary);
            }

            if (_utf8)
            {
                CheckUtf8(chunk);
            }
        }

        public (Encoding? Encoding, string Label) Finish()
        {
            if (_first || _blank)
            {
                throw Problem(ImportNoteCode.FileEmpty);
            }

            if (_wide is not null)
            {
                return (_wide, "UTF-16");
            }

            return _utf8 && _carried.Length == 0
                ? (null, _byteOrderMark ? "UTF-8 (BOM)" : "UTF-8")
                : (Encoding.GetEncoding(1252), "Windows-1252");
        }

        private void Begin(ReadOnlySpan<byte> chunk)
        {
            _first = false;
            _byteOrderMark = chunk.StartsWith("\uFEFF"u8);
            _wide = Wide(chunk);
            if (_wide is null && LooksBinary(chunk[..Math.Min(chunk.Length, 4096)]))
            {
                throw Problem(ImportNoteCode.FileBinary);
            }
        }

        private static UnicodeEncoding? Wide(ReadOnlySpan<byte> chunk)
        {
            if (chunk.Length < 4)
            {
                return null;
            }

            if (chunk is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            {
                return new UnicodeEncoding(bigEndian: chunk[0] == 0xFE, byteOrderMark: true);
            }

            // Without a mark: Latin letters leave every other byte zero.
            var head = chunk[..(Math.Min(chunk.Length, 256) & ~1)];
            int even = 0, odd = 0;
            for (var i = 0; i < head.Length; i += 2)
            {
                even += head[i] == 0 ? 1 : 0;
                odd += head[i + 1] == 0 ? 1 : 0;
            }

            var most = head.Length * 4 / 10;
            return odd > most && even == 0 ? new UnicodeEncoding(false, false) : even > most && odd == 0 ? new UnicodeEncoding(true, false) : null;
        }

        private static bool LooksBinary(ReadOnlySpan<byte> head)
        {
            if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("%PDF-"u8))
            {
                return true;
            }

            var control = 0;
            foreach (var value in head)
            {
                control += value < 0x20 && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or 0x0C) ? 1 : 0;
            }

            return control * 50 > head.Length;
        }

        private void Measure(ReadOnlySpan<byte> chunk)
        {
            var first = chunk.IndexOfAny((byte)'\n', (byte)'\r');
            _lineBytes += first < 0 ? chunk.Length : first;
            if (_lineBytes > MaximumLineBytes)
            {
                throw Problem(ImportNoteCode.FileLineTooLong, _lines, MaximumLineBytes / Megabyte);
            }

            if (first >= 0)
            {
                _lineBytes = chunk.Length - 1 - chunk.LastIndexOfAny((byte)'\n', (byte)'\r');
                _lines += chunk.Count((byte)'\n');
            }
        }

        private void CheckUtf8(ReadOnlySpan<byte> chunk)
        {
            if (_carried.Length > 0)
            {
                // A sequence cut by the chunk's end: at most three bytes wait for at most three more.
                Span<byte> seam = stackalloc byte[8];
                _carried.CopyTo(seam);
                var needed = SequenceLength(_carried[0]) - _carried.Length;
                if (needed > chunk.Length)
                {
                    _utf8 = false;
                    return;
                }

                chunk[..needed].CopyTo(seam[_carried.Length..]);
                _utf8 = Utf8.IsValid(seam[..(_carried.Length + needed)]);
                chunk = chunk[needed..];
                _carried = [];
            }

            var end = chunk.Length;
            for (var back = 1; back <= Math.Min(3, chunk.Length); back++)
            {
                var value = chunk[^back];
                if (value >= 0xC0)
                {
                    end = SequenceLength(value) > back ? chunk.Length - back : end;
                    break;
                }
            }

            _utf8 = _utf8 && Utf8.IsValid(chunk[..end]);
            _carried = chunk[end..].ToArray();
        }

        private static int SequenceLength(byte lead) => lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    }
}
