using RetentionDashboard.Import.Formats;

namespace RetentionDashboard.Import.Detection;

/// <summary>The names by which a file's columns are known: its own, or those of a format that knows a translated file by its cells.</summary>
internal static class ColumnNames
{
    public static IReadOnlyList<string> Of(HeaderRow header, IOrderFormat? stated)
    {
        var names = header.Names.Select(HeaderName.Normalise).ToHashSet();
        var format = stated ?? OrderFormats.Best(names);
        if (format != OrderFormats.Generic && format.Score(names) > 0)
        {
            return header.Names;
        }

        return OrderFormats.All.Where(candidate => stated is null || candidate == stated)
            .Select(candidate => candidate.NamesByShape(header.Names.Count, header.Below))
            .FirstOrDefault(shaped => shaped is not null) ?? header.Names;
    }
}
