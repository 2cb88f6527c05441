using RetentionDashboard.Import.Formats;

namespace RetentionDashboard.Import.Detection;

/// <summary>Which columns hold a field: none, one, or several that fill in for each other.</summary>
internal sealed class ColumnMap
{
    private readonly int[][] _columns = [.. Enum.GetValues<ImportField>().Select(_ => Array.Empty<int>())];
    private readonly HashSet<ImportField> _stated = [];

    public int[] this[ImportField field] => _columns[(int)field];

    public bool Has(ImportField field) => _columns[(int)field].Length > 0;

    /// <summary>The column of a field that has one at most; -1 where it has none.</summary>
    public int First(ImportField field) => _columns[(int)field] is [var first, ..] ? first : -1;

    /// <summary>True where the user said so.</summary>
    public bool IsStated(ImportField field) => _stated.Contains(field);

    public ImportField? FieldOf(int column)
    {
        for (var field = 0; field < _columns.Length; field++)
        {
            if (Array.IndexOf(_columns[field], column) >= 0)
            {
                return (ImportField)field;
            }
        }

        return null;
    }

    public void Move(ImportField from, ImportField to)
    {
        _columns[(int)to] = _columns[(int)from];
        _columns[(int)from] = [];
    }

    public void Clear(ImportField field) => _columns[(int)field] = [];

    /// <param name="known">Names by which the format knows the columns, where the headers are not these.</param>
    public static ColumnMap Of(
        IOrderFormat format, IReadOnlyList<string> headers, IReadOnlyDictionary<ImportField, string> stated, List<ImportNote> problems, IReadOnlyList<string>? known = null)
    {
        var names = headers.Select(HeaderName.Normalise).ToArray();
        var map = new ColumnMap();
        map.State(headers, names, stated, problems);
        map.Detect(format, known is null || known == headers ? names : [.. known]);
        return map;
    }

    private void State(IReadOnlyList<string> headers, string[] names, IReadOnlyDictionary<ImportField, string> stated, List<ImportNote> problems)
    {
        foreach (var (field, header) in stated)
        {
            _stated.Add(field);
            if (header.Length == 0)
            {
                continue;
            }

            var column = Enumerable.Range(0, headers.Count).FirstOrDefault(i => headers[i].Trim().Equals(header.Trim(), StringComparison.OrdinalIgnoreCase), -1);
            column = column >= 0 ? column : Array.IndexOf(names, HeaderName.Normalise(header));
            if (column < 0)
            {
                problems.Add(new ImportNote(ImportNoteCode.UnknownColumn, header, string.Join(", ", headers.Where(static name => name.Length > 0))));
                continue;
            }

            _columns[(int)field] = [column];
        }
    }

    private void Detect(IOrderFormat format, string[] names)
    {
        var taken = _columns.SelectMany(columns => columns).ToHashSet();
        // Fields claim columns by how sure their word is, so that a vague word of one field never takes what another names exactly.
        var claims =
            from entry in format.Headers
            where !_stated.Contains(entry.Key)
            from rank in Enumerable.Range(0, entry.Value.Length)
            let column = Array.IndexOf(names, entry.Value[rank])
            where column >= 0
            orderby rank, entry.Key
            select (Field: entry.Key, Column: column);
        foreach (var (field, column) in claims)
        {
            if ((_columns[(int)field].Length == 0 || format.JoinsColumns) && taken.Add(column))
            {
                _columns[(int)field] = [.. _columns[(int)field], column];
            }
        }
    }
}
