using System.Text;

namespace RetentionDashboard.Import.Reading;

/// <summary>Knows by their first bytes the files that people take for an export and that hold no columns of text.</summary>
internal static class ForeignFile
{
    private const int HeadBytes = 4096;
    private static readonly string[] MarksOfPages = ["<html", "<!doctype html", "<table", "<body", "<head", "<meta", "<style", "<script", "<div"];

    /// <inheritdoc cref="Recognise(ReadOnlySpan{byte})"/>
    public static ImportNote? Recognise(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[HeadBytes];
        return Recognise(head.AsSpan(0, file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)));
    }

    /// <summary>What the file is and what to do instead; null where it may be a table.</summary>
    public static ImportNote? Recognise(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, HeadBytes)];
        return head.StartsWith("%PDF-"u8) ? new ImportNote(ImportNoteCode.FileIsPdf)
            : PictureKind(head) is { } picture ? new ImportNote(ImportNoteCode.FileIsPicture, picture)
            : KindOfText(TextOf(head)) is { } code ? new ImportNote(code)
            : null;
    }

    private static string? PictureKind(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "PNG",
        [0xFF, 0xD8, 0xFF, ..] => "JPEG",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "GIF",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "WebP",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h' or (byte)'m', (byte)'e' or (byte)'i', (byte)'i' or (byte)'f', ..] => "HEIC",
        [(byte)'I', (byte)'I', (byte)'*', 0, ..] or [(byte)'M', (byte)'M', 0, (byte)'*', ..] => "TIFF",
        _ => null,
    };

    private static ImportNoteCode? KindOfText(string text) => text switch
    {
        ['{', .. var rest] when rest.TrimStart() is ['"' or '}', ..] => ImportNoteCode.FileIsJson,
        ['[', .. var rest] when rest.TrimStart() is ['{' or ']', ..] && !rest.StartsWith("],", StringComparison.Ordinal) => ImportNoteCode.FileIsJson,
        ['<', ..] => KindOfMarkup(text),
        _ => null,
    };

    private static ImportNoteCode? KindOfMarkup(string text)
    {
        // Excel's own XML has tables too, and no page around them.
        var isXml = text.StartsWith("<?xml", StringComparison.Ordinal) && !MarksOfPages[..2].Any(text.Contains);
        return !isXml && MarksOfPages.Any(text.Contains) ? ImportNoteCode.FileIsHtml
            : isXml || text.Contains("</", StringComparison.Ordinal) || text.Contains("/>", StringComparison.Ordinal) ? ImportNoteCode.FileIsXml
            : null;
    }

    /// <summary>The beginning in small Latin letters, whichever way they are encoded.</summary>
    private static string TextOf(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> start = head.StartsWith("\uFEFF"u8) ? head[3..] : head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? head[2..] : head;
        return Encoding.Latin1.GetString(start).Replace("\0", "", StringComparison.Ordinal).TrimStart().ToLowerInvariant();
    }
}
