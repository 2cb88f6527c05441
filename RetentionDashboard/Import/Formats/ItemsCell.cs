using System.Globalization;

namespace RetentionDashboard.Import.Formats;

/// <summary>Reads a cell that lists several products: "2× Mug, 1× Tea". A product's own name may hold commas and signs.</summary>
internal static class ItemsCell
{
    private static readonly string[] Signs = ["×", "&times;", "x", "X"];

    public static IReadOnlyList<(int Quantity, string Product)> Read(string cell)
    {
        var text = cell.AsSpan().Trim();
        if (text.IsEmpty)
        {
            return [];
        }

        if (Signs.FirstOrDefault(sign => QuantityAt(cell.AsSpan().Trim(), sign) is not null) is not { } used)
        {
            return [(1, text.ToString())];
        }

        // A new product begins only where a comma is followed by a quantity with the very sign that the first one has.
        var items = new List<(int, string)>();
        var (quantity, start) = QuantityAt(text, used)!.Value;
        for (var comma = start; comma < text.Length; comma++)
        {
            if (text[comma] == ',' && QuantityAt(text[(comma + 1)..], used) is var (next, length))
            {
                Add(items, quantity, text[start..comma]);
                (quantity, start) = (next, comma + 1 + length);
                comma = start - 1;
            }
        }

        Add(items, quantity, text[start..]);
        return items;
    }

    private static void Add(List<(int, string)> items, int quantity, ReadOnlySpan<char> product)
    {
        if (product.Trim() is { IsEmpty: false } name)
        {
            items.Add((quantity, name.ToString()));
        }
    }

    /// <summary>The quantity with which a text begins, and how long it is with its sign; null where it begins otherwise.</summary>
    private static (int Quantity, int Length)? QuantityAt(ReadOnlySpan<char> text, string sign)
    {
        var rest = text.TrimStart();
        var digits = rest.StartsWith('-') ? 1 : 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
        {
            digits++;
        }

        var after = rest[digits..].TrimStart();
        // A letter as sign stands alone ("2 x Mug"): "2xl shirt" is a product.
        var isSign = after.StartsWith(sign, StringComparison.Ordinal) && (!char.IsAsciiLetter(sign[0]) || (after.Length > 1 && char.IsWhiteSpace(after[1])));
        return isSign && int.TryParse(rest[..digits], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var quantity)
            ? (quantity, text.Length - after.Length + sign.Length)
            : null;
    }
}
