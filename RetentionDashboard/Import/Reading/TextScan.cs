using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace RetentionDashboard.Import.Reading;

/// <summary>One pass over a file's bytes: is it text, and in which encoding.</summary>
internal sealed class TextScan(TextEncoding? stated)
{
    private static readonly SearchValues<byte> WordEnds = SearchValues.Create(" ,;|\t\r\n\""u8);
    private const int WordShown = 20;
    private bool _first = true;
    private bool _blank = true;
    private bool _ascii = true;
    private bool _utf8 = true;
    private long _lineBytes;
    private long _lines = 1;
    private byte[] _carried = [];
    private TextEncoding? _wide;
    private bool _byteOrderMark;
    private (long Line, string Word)? _notUtf8;

    public void Add(ReadOnlySpan<byte> chunk)
    {
        if (_first)
        {
            Begin(chunk);
        }

        _blank = _blank && chunk.IndexOfAnyExcept(" \t\r\n\uFEFF"u8) < 0;
        var line = _lines;
        Measure(chunk);
        if (_wide is not null)
        {
            return;
        }

        if (chunk.Contains((byte)0))
        {
            throw TextFile.Problem(ImportNoteCode.FileBinary);
        }

        if (_utf8)
        {
            CheckUtf8(chunk);
            _notUtf8 ??= _utf8 ? null : FirstOutsideUtf8(chunk, line);
        }
    }

    public (TextEncoding Encoding, string Label, ImportNote Evidence) Finish()
    {
        if (_first || _blank)
        {
            throw TextFile.Problem(ImportNoteCode.FileEmpty);
        }

        if (stated is not null)
        {
            return (stated, stated.Label, new ImportNote(ImportNoteCode.StatedByUser));
        }

        if (_wide is not null)
        {
            return (_wide, _wide.Label, new ImportNote(_byteOrderMark ? ImportNoteCode.EncodingMarked : ImportNoteCode.EncodingZeroBytes, _wide.Label));
        }

        if (_utf8 && _carried.Length == 0)
        {
            return _byteOrderMark ? (TextEncoding.Utf8, "UTF-8 (BOM)", new ImportNote(ImportNoteCode.EncodingMarked, "UTF-8"))
                : (TextEncoding.Utf8, "UTF-8", new ImportNote(_ascii ? ImportNoteCode.EncodingAscii : ImportNoteCode.EncodingUtf8));
        }

        var (line, word) = _notUtf8 ?? (_lines, "");
        var windows = TextEncoding.Windows1252;
        return (windows, windows.Label, new ImportNote(ImportNoteCode.EncodingNotUtf8, line.ToString(CultureInfo.InvariantCulture), word, windows.Label));
    }

    /// <summary>As <see cref="Finish"/> where the bytes end in the middle of the file, perhaps of a letter.</summary>
    public (TextEncoding Encoding, string Label, ImportNote Evidence) FinishCut()
    {
        _carried = [];
        return Finish();
    }

    private void Begin(ReadOnlySpan<byte> chunk)
    {
        _first = false;
        var head = chunk[..Math.Min(chunk.Length, 4096)];
        _byteOrderMark = head.StartsWith("\uFEFF"u8) || (head.Length >= 4 && head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]);
        _wide = stated is { Encoding: UnicodeEncoding } ? stated : Wide(chunk);
        if (ForeignFile.Recognise(head) is { } foreign)
        {
            throw new ImportProblemException(foreign);
        }

        if ((_wide is null && LooksBinary(head)) || head.StartsWith("PK\u0003\u0004"u8))
        {
            throw TextFile.Problem(ImportNoteCode.FileBinary);
        }
    }

    /// <summary>The word around the first bytes that are not UTF-8, as Windows-1252 reads them.</summary>
    private static (long Line, string Word)? FirstOutsideUtf8(ReadOnlySpan<byte> chunk, long line)
    {
        for (var at = 0; at < chunk.Length;)
        {
            var next = chunk[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
            {
                return null;
            }

            at += next;
            if (Rune.DecodeFromUtf8(chunk[at..], out _, out var bytes) == OperationStatus.Done)
            {
                at += bytes;
                continue;
            }

            var start = chunk[..at].LastIndexOfAny(WordEnds) + 1;
            var length = chunk[at..].IndexOfAny(WordEnds);
            var end = length < 0 ? chunk.Length : at + length;
            start = Math.Max(start, at - WordShown);
            end = Math.Min(end, at + WordShown);
            return (line + chunk[..at].Count((byte)'\n'), TextEncoding.Windows1252.Encoding!.GetString(chunk[start..end]));
        }

        return null;
    }

    private static TextEncoding? Wide(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < 4)
        {
            return null;
        }

        if (chunk is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return chunk[0] == 0xFE ? TextEncoding.Utf16BigEndian : TextEncoding.Utf16;
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
        return odd > most && even == 0 ? TextEncoding.Utf16 : even > most && odd == 0 ? TextEncoding.Utf16BigEndian : null;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> head)
    {
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
        if (_lineBytes > TextFile.MaximumLineBytes)
        {
            throw TextFile.Problem(ImportNoteCode.FileLineTooLong, _lines, TextFile.MaximumLineBytes / 1024 / 1024);
        }

        if (first >= 0)
        {
            _lineBytes = chunk.Length - 1 - chunk.LastIndexOfAny((byte)'\n', (byte)'\r');
            _lines += chunk.Count((byte)'\n');
        }
    }

    private void CheckUtf8(ReadOnlySpan<byte> chunk)
    {
        if (_carried.Length == 0 && Ascii.IsValid(chunk))
        {
            return;
        }

        _ascii = false;
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
