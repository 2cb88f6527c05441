using System.Text;

namespace RetentionDashboard.Import.Detection;

/// <summary>Tells whether an amount stands on every item or repeats its order's: within an order, items differ and totals do not.</summary>
internal sealed class AmountEvidence
{
    private readonly Dictionary<string, string> _amountOf = new(StringComparer.Ordinal);

    /// <summary>True where some order has several rows.</summary>
    public bool HasSeveralRows { get; private set; }

    /// <summary>True where the rows of an order differ in amount.</summary>
    public bool Differs { get; private set; }

    public void Add(ReadOnlySpan<byte> order, ReadOnlySpan<byte> amount)
    {
        var text = Encoding.UTF8.GetString(amount).Trim();
        if (!_amountOf.TryAdd(Encoding.UTF8.GetString(order).Trim(), text))
        {
            HasSeveralRows = true;
            Differs |= _amountOf[Encoding.UTF8.GetString(order).Trim()] != text && text.Length > 0;
        }
    }
}
