using System.Text;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Codes of a dimension by the bytes that SQLite gives: text is made of a value once, not once an order.</summary>
internal sealed class Utf8Codes
{
    private readonly DimensionBuilder _dimension;
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _codes = new Dictionary<byte[], int>(new Bytes()).GetAlternateLookup<ReadOnlySpan<byte>>();
    private byte[] _last = [];
    private int _lastCode = DimensionBuilder.None;

    public Utf8Codes(DimensionBuilder dimension) => _dimension = dimension;

    public int CodeOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return DimensionBuilder.None;
        }

        if (utf8.SequenceEqual(_last))
        {
            return _lastCode;
        }

        if (!_codes.TryGetValue(utf8, out var key, out var code))
        {
            key = utf8.ToArray();
            code = _dimension.CodeOf(Encoding.UTF8.GetString(utf8));
            _codes[utf8] = code;
        }

        (_last, _lastCode) = (key, code);
        return code;
    }

    private sealed class Bytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        private const int Seed = -2128831035;
        private const int Prime = 16777619;

        public bool Equals(byte[]? left, byte[]? right) => left.AsSpan().SequenceEqual(right);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] value) => GetHashCode((ReadOnlySpan<byte>)value);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = Seed;
            foreach (var letter in alternate)
            {
                hash = unchecked((hash ^ letter) * Prime);
            }

            return hash;
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
