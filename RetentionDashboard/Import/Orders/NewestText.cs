namespace RetentionDashboard.Import.Orders;

/// <summary>A text that several orders, files or imports tell: that of the newest stays.</summary>
internal struct NewestText
{
    private long _at;

    public NewestText(string? value, long? at) => (Value, _at) = (value, at ?? long.MinValue);

    public string? Value { get; private set; }

    /// <summary>Shop time in whole seconds since 0001-01-01, as the database keeps it; null where nobody knows.</summary>
    public readonly long? At => Value is null || _at == long.MinValue ? null : _at;

    public static long Seconds(DateTime clock) => clock.Ticks / TimeSpan.TicksPerSecond;

    /// <summary>Of two at one moment the first in the alphabet stays, so that the order of rows, files and imports does not matter.</summary>
    public void Tell(string? told, long? at)
    {
        var when = at ?? long.MinValue;
        if (told is null || (Value is not null && (when < _at || (when == _at && string.CompareOrdinal(told, Value) >= 0))))
        {
            return;
        }

        (Value, _at) = (told, when);
    }
}
