namespace RetentionDashboard.Benchmarks;

/// <summary>Our own migrated tables and indexes, as the sqlite3 shell writes them.</summary>
internal sealed record Schema(string Tables, IReadOnlyDictionary<string, string> IndexesByTable)
{
    public string Everything => Tables + string.Join('\n', IndexesByTable.Values) + "\n";

    public static Schema Of(string binary, string folder)
    {
        var database = Path.Combine(folder, "schema.db");
        var probe = Path.Combine(folder, "probe.csv");
        File.WriteAllText(probe, "order_id,date,email,amount\n1,2024-01-05,ana@example.com,10\n");
        MeasuredProcess.Output("dotnet", [binary, "import", probe, "--database", database, "--store", "Store", "--currency", "GBP"]);
        var tables = MeasuredProcess.Output("sqlite3", [database, "SELECT sql || ';' FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"]);
        var indexes = MeasuredProcess.Output("sqlite3", ["-separator", "\t", database, "SELECT tbl_name, replace(sql, char(10), ' ') || ';' FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"]);
        return new Schema(tables + "\n", indexes.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split('\t', 2))
            .GroupBy(static parts => parts[0], static parts => parts[1])
            .ToDictionary(static group => group.Key, static group => string.Join('\n', group)));
    }

    /// <summary>A script with its placeholders filled: {tables}, {indexes:Name} for tables that it fills, {other indexes} for the rest.</summary>
    public string Fill(string script)
    {
        script = script.Replace("{tables}", Tables, StringComparison.Ordinal);
        var others = new List<string>();
        foreach (var (table, indexes) in IndexesByTable)
        {
            var filled = script.Replace($"{{indexes:{table}}}", indexes, StringComparison.Ordinal);
            if (filled == script)
            {
                others.Add(indexes);
            }

            script = filled;
        }

        return script.Replace("{other indexes}", string.Join('\n', others), StringComparison.Ordinal);
    }
}
