namespace RetentionDashboard.Import.Orders;

/// <summary>A product of a file; name and category are those of its newest line that tells them.</summary>
internal sealed class ProductDraft(string key)
{
    private NewestText _name;
    private NewestText _category;

    public string Key { get; } = key;

    public long KeyHash { get; } = ContentHash.Of(key);

    public NewestText Name => _name;

    public NewestText Category => _category;

    public void Learn(string? name, string? category, DateTime at)
    {
        _name.Tell(name, NewestText.Seconds(at));
        _category.Tell(category, NewestText.Seconds(at));
    }
}
