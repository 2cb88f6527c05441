using System.Text;

namespace RetentionDashboard.Import.Reading;

/// <summary>An encoding that files are read in.</summary>
/// <param name="Name">As the command line and saved options write it.</param>
/// <param name="Label">As people call it.</param>
/// <param name="Encoding">Null for UTF-8, which needs no transcoding.</param>
internal sealed record TextEncoding(string Name, string Label, Encoding? Encoding)
{
    public static TextEncoding Utf8 { get; } = new("utf-8", "UTF-8", null);

    public static TextEncoding Utf16 { get; } = new("utf-16", "UTF-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: true));

    public static TextEncoding Utf16BigEndian { get; } = new("utf-16be", "UTF-16", new UnicodeEncoding(bigEndian: true, byteOrderMark: true));

    public static TextEncoding Windows1252 { get; } = new("windows-1252", "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252));

    public static IReadOnlyList<TextEncoding> All { get; } = [Utf8, Windows1252, Utf16, Utf16BigEndian];

    /// <summary>The named one; null for null and for a name that is not known.</summary>
    public static TextEncoding? Named(string? name) => All.FirstOrDefault(encoding => encoding.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
