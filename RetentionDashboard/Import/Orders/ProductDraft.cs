namespace RetentionDashboard.Import.Orders;

/// <summary>A product of a file; name and category are those of its newest line that tells them.</summary>
internal sealed class ProductDraft(string key)
{
    private DateTime _nameAt;
    private DateTime _categoryAt;

    public string Key { get; } = key;

    public long KeyHash { get; } = ContentHash.Of(key);

    public string? Name { get; private set; }

    public string? Category { get; private set; }

    public void Learn(string? name, string? category, DateTime at)
    {
        Name = Newer(Name, name, at, ref _nameAt);
        Category = Newer(Category, category, at, ref _categoryAt);
    }

    private static string? Newer(string? known, string? told, DateTime at, ref DateTime knownAt)
    {
        if (told is null || (known is not null && (at < knownAt || (at == knownAt && string.CompareOrdinal(told, known) >= 0))))
        {
            return known;
        }

        knownAt = at;
        return told;
    }
}
