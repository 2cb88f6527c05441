using CsvHelper;

namespace RetentionDashboard.Sample;

/// <summary>A column of a layout.</summary>
/// <param name="Write">Null for a column that this shop leaves empty.</param>
/// <param name="OnEachLine">False for what stands on the first line of an order only.</param>
internal sealed record SampleColumn(string Header, Action<CsvWriter, SampleOrder, SampleLine>? Write = null, bool OnEachLine = false);
