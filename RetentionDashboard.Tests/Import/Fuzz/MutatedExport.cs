using System.Text;
using RetentionDashboard.Sample;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Fuzz;

/// <summary>An export of one of our layouts after some accidents; the same seed gives the same bytes.</summary>
internal sealed class MutatedExport
{
    private const int MostOrders = 12;
    private const int MostAccidents = 4;
    private static readonly char[] Delimiters = [',', ';', '\t', '|', ':', ' '];
    private readonly Random _random;

    public MutatedExport(int seed)
    {
        _random = new Random(seed);
        var layout = SampleLayout.All[_random.Next(SampleLayout.All.Count)];
        Layout = layout.Name;
        Pristine = Write(layout, SampleOrders.Generate(1 + _random.Next(MostOrders), _random.Next(50)));
        Bytes = _random.Next(4) == 0 ? Pristine : Rewritten(Pristine);
        for (var accidents = _random.Next(MostAccidents); accidents > 0; accidents--)
        {
            Bytes = Hurt(Bytes);
        }
    }

    public string Layout { get; }

    public byte[] Pristine { get; }

    public byte[] Bytes { get; }

    private static byte[] Write(SampleLayout layout, SampleOrders orders)
    {
        using var stream = new MemoryStream();
        layout.Write(stream, orders, CancellationToken.None);
        return stream.ToArray();
    }

    /// <summary>Rows and cells lost, doubled, moved or spoilt, written by another program.</summary>
    private byte[] Rewritten(byte[] pristine)
    {
        using var stream = new MemoryStream(pristine);
        var rows = CsvLines.Read(stream).Select(row => row.ToList()).ToList();
        for (var changes = 1 + _random.Next(6); changes > 0 && rows.Count > 0; changes--)
        {
            Change(rows);
        }

        var delimiter = _random.Next(3) == 0 ? Delimiters[_random.Next(Delimiters.Length)] : ',';
        string[] newLines = ["\n", "\r\n", "\r", "\n\r", "\n\n"];
        var newLine = newLines[_random.Next(3) == 0 ? _random.Next(newLines.Length) : 0];
        var careless = _random.Next(8) == 0;
        var text = string.Join(newLine, rows.Select(row => string.Join(delimiter, row.Select(cell => careless || cell.IndexOfAny([delimiter, '"', '\n', '\r']) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));
        return Encode(text);
    }

    private void Change(List<List<string>> rows)
    {
        // The header is hit often: everything hangs on it.
        var at = _random.Next(4) == 0 ? 0 : _random.Next(rows.Count);
        var row = rows[at];
        switch (_random.Next(13))
        {
            case 0:
                rows.RemoveAt(at);
                break;
            case 1:
                rows.Insert(_random.Next(rows.Count + 1), [.. row]);
                break;
            case 2:
                rows.RemoveAt(at);
                rows.Insert(_random.Next(rows.Count + 1), row);
                break;
            case 3 when row.Count > 0:
                row.RemoveAt(_random.Next(row.Count));
                break;
            case 4:
                row.Insert(_random.Next(row.Count + 1), HostileCells.All[_random.Next(HostileCells.All.Length)]);
                break;
            case 5:
                rows.Insert(_random.Next(Math.Min(rows.Count, 25) + 1), [HostileCells.All[_random.Next(HostileCells.All.Length)]]);
                break;
            case 6 when row.Count > 1:
                // A whole column takes another's place.
                var (from, to) = (_random.Next(row.Count), _random.Next(row.Count));
                foreach (var other in rows.Where(other => other.Count > Math.Max(from, to)))
                {
                    (other[from], other[to]) = (other[to], other[from]);
                }

                break;
            case 7 when row.Count > 0:
                // A whole column is spoilt the same way.
                var (column, hostile) = (_random.Next(row.Count), HostileCells.All[_random.Next(HostileCells.All.Length)]);
                foreach (var other in rows.Skip(1).Where(other => other.Count > column && _random.Next(3) > 0))
                {
                    other[column] = hostile;
                }

                break;
            case 8 when row.Count > 0:
                // Two rows under one heading.
                rows[0] = [.. rows[0].Select((name, i) => i == _random.Next(rows[0].Count) ? rows[0][_random.Next(rows[0].Count)] : name)];
                break;
            default:
                for (var cells = 1 + _random.Next(3); cells > 0 && row.Count > 0; cells--)
                {
                    row[_random.Next(row.Count)] = HostileCells.All[_random.Next(HostileCells.All.Length)];
                }

                break;
        }
    }

    private byte[] Encode(string text) => _random.Next(10) switch
    {
        0 => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        1 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        2 => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)],
        3 => Encoding.Unicode.GetBytes(text),
        4 => Encoding.Latin1.GetBytes(text),
        5 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        _ => Encoding.UTF8.GetBytes(text),
    };

    /// <summary>Something happens to the bytes on their way.</summary>
    private byte[] Hurt(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        var at = _random.Next(bytes.Length);
        byte[] hostile = [0, (byte)'"', (byte)'\n', (byte)'\r', (byte)',', (byte)';', 0xFF, 0xC3, 0x80, (byte)'-', (byte)'9', (byte)'.', (byte)_random.Next(256)];
        switch (_random.Next(7))
        {
            case 0:
                return bytes[..at];
            case 1:
                return bytes[at..];
            case 2:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + _random.Next(40))..]];
            case 3:
                var end = Math.Min(bytes.Length, at + _random.Next(400));
                return [.. bytes[..end], .. bytes[at..]];
            case 4:
                return [.. bytes[..at], hostile[_random.Next(hostile.Length)], .. bytes[at..]];
            default:
                var flipped = bytes.ToArray();
                for (var flips = 1 + _random.Next(5); flips > 0; flips--)
                {
                    flipped[_random.Next(flipped.Length)] = hostile[_random.Next(hostile.Length)];
                }

                return flipped;
        }
    }
}
