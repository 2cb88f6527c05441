namespace RetentionDashboard.Import.Containers;

/// <summary>A stream of which no more than so many bytes are read.</summary>
internal sealed class MeteredStream(Stream inner, long limit, Func<Exception> beyond, CancellationToken cancellationToken = default) : Stream
{
    private long _read;

    public long Limit { get; set; } = limit;

    public override bool CanRead => true;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        _read += read;
        return _read <= Limit ? read : throw beyond();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
