using System.Buffers.Binary;

namespace RetentionDashboard.Reports;

/// <summary>Ids as the database keeps those of a list: four bytes each, ascending.</summary>
internal static class PackedIds
{
    public static byte[] Of(IReadOnlyList<int> ids)
    {
        var bytes = new byte[ids.Count * sizeof(int)];
        for (var place = 0; place < ids.Count; place++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(place * sizeof(int)), ids[place]);
        }

        return bytes;
    }

    public static int[] Read(byte[] bytes)
    {
        var ids = new int[bytes.Length / sizeof(int)];
        for (var place = 0; place < ids.Length; place++)
        {
            ids[place] = At(bytes, place);
        }

        return ids;
    }

    public static bool Contains(byte[] bytes, int id)
    {
        var (low, high) = (0, (bytes.Length / sizeof(int)) - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            switch (At(bytes, middle).CompareTo(id))
            {
                case 0: return true;
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return false;
    }

    private static int At(byte[] bytes, int place) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(place * sizeof(int)));
}
