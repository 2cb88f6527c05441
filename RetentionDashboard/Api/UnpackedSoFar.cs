namespace RetentionDashboard.Api;

/// <summary>How many bytes came out of an upload, told by one thread and read by another.</summary>
internal sealed class UnpackedSoFar : IProgress<long>
{
    private long _bytes;

    public long Bytes => Volatile.Read(ref _bytes);

    public void Report(long value) => Volatile.Write(ref _bytes, value);
}
