namespace RetentionDashboard.Import.Reading;

/// <summary>How a column orders the parts of a date that is written in numbers. A year in front is seen by its four digits.</summary>
internal enum DateOrder
{
    DayFirst,
    MonthFirst,
    YearDayMonth,
}
