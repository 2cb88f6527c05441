namespace RetentionDashboard.Import.Reading;

/// <summary>What one value says about its column's order of day and month.</summary>
internal enum DateReading
{
    NotADate,

    /// <summary>Year first or a month in words: one way to read it.</summary>
    Plain,
    DayFirst,
    MonthFirst,
    Either,
}
