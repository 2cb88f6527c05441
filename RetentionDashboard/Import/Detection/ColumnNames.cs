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

        // What was refused once comes back with columns of ours behind its own, which are no part of its shape.
        var own = header.Names.TakeWhile(static name => !RefusedColumns.Contains(HeaderName.Normalise(name))).Count();
        IReadOnlyList<IReadOnlyList<string>> rows = own == header.Names.Count ? header.Below : [.. header.Below.Select(row => (IReadOnlyList<string>)[.. row.Take(own)])];
        return OrderFormats.All.Where(candidate => stated is null || candidate == stated)
            .Select(candidate => candidate.NamesByShape(own, rows))
            .FirstOrDefault(shaped => shaped is not null) is { } shape ? [.. shape, .. header.Names.Skip(own)] : header.Names;
    }
}
