namespace RetentionDashboard.Import.Reading;

/// <summary>A point in time as a file writes it.</summary>
/// <param name="Clock">What the clock showed.</param>
/// <param name="OffsetMinutes">Offset of that clock from UTC; null where the file gives none.</param>
internal readonly record struct Moment(DateTime Clock, int? OffsetMinutes);
