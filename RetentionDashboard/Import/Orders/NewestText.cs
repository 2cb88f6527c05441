namespace RetentionDashboard.Import.Orders;

/// <summary>A text that several rows tell: that of the newest stays.</summary>
internal struct NewestText
{
    private DateTime _at;

    public string? Value { get; private set; }

    /// <summary>Of two at one moment the first in the alphabet stays, so that the order of the rows does not matter.</summary>
    public void Tell(string? told, DateTime at)
    {
        if (told is null || (Value is not null && (at < _at || (at == _at && string.CompareOrdinal(told, Value) >= 0))))
        {
            return;
        }

        (Value, _at) = (told, at);
    }
}
