using Radzen;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components;

/// <summary>Pages over a small shop of their own.</summary>
public abstract class ShopPages : EnglishPages
{
    protected ShopPages()
    {
        Shop.AddTo(Services);
        Services.AddRadzenComponents();
    }

    private protected SmallShop Shop { get; } = new();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Shop.Dispose();
    }
}
