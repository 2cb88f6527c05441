using System.Buffers;
using System.Text;
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

    /// <summary>Name of the encoding and what tells it.</summary>
    public Guess<string> Guess { get; init; } = new(TextEncoding.Utf8.Name, new ImportNote(ImportNoteCode.EncodingUtf8));

    /// <summary>One pass over the bytes: what cannot be an export is refused here, before anything is parsed.</summary>
    public static TextFile Examine(string path, CancellationToken cancellationToken) => Examine(path, null, cancellationToken);

    /// <param name="stated">Name of the encoding that the user chose; null detects it.</param>
    public static TextFile Examine(string path, string? stated, CancellationToken cancellationToken)
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
            var scan = new TextScan(TextEncoding.Named(stated));
            int read;
            while ((read = file.ReadAtLeast(buffer.AsSpan(0, ChunkBytes), ChunkBytes, throwOnEndOfStream: false)) > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                scan.Add(buffer.AsSpan(0, read));
            }

            var (encoding, label, evidence) = scan.Finish();
            return new TextFile(path, bytes, encoding.Encoding, label)
            {
                Guess = new Guess<string>(encoding.Name, evidence) { Alternatives = [.. TextEncoding.All.Select(other => other.Name)] },
            };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>What the first bytes tell, where only the header is wanted.</summary>
    public static TextFile Peek(string path, string? stated = null)
    {
        using var file = Open(path);
        var head = new byte[(int)Math.Min(file.Length, ChunkBytes)];
        var scan = new TextScan(TextEncoding.Named(stated));
        scan.Add(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
        var (encoding, label, evidence) = scan.FinishCut();
        return new TextFile(path, file.Length, encoding.Encoding, label) { Guess = new Guess<string>(encoding.Name, evidence) };
    }

    public CsvReader OpenReader(char delimiter, Action<CsvMalformedRecord>? onMalformed = null) => CsvReader.FromFile(Path, Options(delimiter, onMalformed));

    /// <summary>Reads UTF-8 that was taken from the file before.</summary>
    public CsvReader OpenReader(ReadOnlyMemory<byte> utf8, char delimiter) => CsvReader.Create(utf8, Options(delimiter, null) with { Encoding = null, TrackLineNumbers = false });

    private CsvReaderOptions Options(char delimiter, Action<CsvMalformedRecord>? onMalformed) => new()
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
    };

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
}
