using System.Text;

namespace RetentionDashboard.Tests.Support;

/// <summary>A plain reader of comma-separated text with quotes: a second way to the shared files, independent of the importer.</summary>
internal static class CsvLines
{
    public static IEnumerable<string[]> Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var next = reader.Read(); next >= 0; next = reader.Read())
        {
            var c = (char)next;
            if (quoted && c == '"' && reader.Peek() == '"')
            {
                field.Append((char)reader.Read());
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || (c != ',' && c != '\n' && c != '\r'))
            {
                field.Append(c);
            }
            else if (c != '\r')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return [.. fields];
                    fields.Clear();
                }
            }
        }

        if (fields.Count > 0 || field.Length > 0)
        {
            yield return [.. fields, field.ToString()];
        }
    }
}
