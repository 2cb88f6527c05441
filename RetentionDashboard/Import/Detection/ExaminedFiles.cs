using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>Remembers which encoding files turned out to have: a user who corrects a large file's mapping does not wait for a pass over it each time.</summary>
internal sealed class ExaminedFiles
{
    private const int FilesKept = 32;
    private readonly Lock _gate = new();
    private readonly List<(string Path, string? Stated, long Bytes, DateTime WrittenAt, TextFile File)> _files = [];

    public TextFile Get(string path, string? stated, CancellationToken cancellationToken)
    {
        var info = new FileInfo(path);
        if (!info.Exists)
        {
            return TextFile.Examine(path, stated, cancellationToken);
        }

        var (bytes, writtenAt) = (info.Length, info.LastWriteTimeUtc);
        lock (_gate)
        {
            if (_files.Find(known => known.Path == path && known.Stated == stated && known.Bytes == bytes && known.WrittenAt == writtenAt).File is { } known)
            {
                return known;
            }
        }

        var file = TextFile.Examine(path, stated, cancellationToken);
        lock (_gate)
        {
            if (_files.Count >= FilesKept)
            {
                _files.RemoveAt(0);
            }

            _files.Add((path, stated, bytes, writtenAt, file));
        }

        return file;
    }
}
