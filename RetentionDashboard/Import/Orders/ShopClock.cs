using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Orders;

/// <summary>Turns what a file's clock showed into what the shop's clock showed.</summary>
internal sealed class ShopClock(Func<TimeZoneInfo> zone)
{
    private TimeZoneInfo? _zone;

    /// <summary>True once a moment had an offset, so that the zone mattered.</summary>
    public bool WasAsked => _zone is not null;

    /// <summary>A moment without an offset already is shop time.</summary>
    public Moment At(Moment moment)
    {
        if (moment.OffsetMinutes is not { } offset)
        {
            return moment;
        }

        _zone ??= zone();
        var utc = DateTime.SpecifyKind(moment.Clock.AddMinutes(-offset), DateTimeKind.Utc);
        var difference = _zone.GetUtcOffset(utc);
        return new Moment(DateTime.SpecifyKind(utc + difference, DateTimeKind.Unspecified), (int)difference.TotalMinutes);
    }
}
