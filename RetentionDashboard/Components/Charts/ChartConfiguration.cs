namespace RetentionDashboard.Components.Charts;

/// <summary>What <see cref="Chart"/> draws; js/chart.js turns it into Chart.js' own configuration and adds the theme's colours.</summary>
public abstract record ChartConfiguration
{
    /// <summary>Chart.js' name of the kind.</summary>
    public abstract string Kind { get; }

    /// <summary>Along the horizontal axis.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    public required IReadOnlyList<ChartSeries> Series { get; init; }

    public ChartNumbers Numbers { get; init; } = ChartNumbers.Count;

    /// <summary>Title of the horizontal axis.</summary>
    public string? LabelsTitle { get; init; }

    /// <summary>Title of the value axis.</summary>
    public string? ValuesTitle { get; init; }

    /// <summary>Ticks of both axes; null leaves them to the chart library.</summary>
    public ChartGrid? Grid { get; init; }

    /// <summary>Notes of days; a <see cref="ChartFrame"/> that knows the days of the labels sets them.</summary>
    public IReadOnlyList<ChartMark> Marks { get; init; } = [];

    /// <summary>What values are meant to reach; null without a target.</summary>
    public ChartTarget? Target { get; init; }

    /// <summary>Language of ticks; set by <see cref="Chart"/>.</summary>
    public string Language { get; init; } = "en";
}
