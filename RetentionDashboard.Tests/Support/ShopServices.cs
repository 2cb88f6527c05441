using Microsoft.Extensions.DependencyInjection;

namespace RetentionDashboard.Tests.Support;

/// <summary>A small shop and the services that read it, for tests of reports.</summary>
public abstract class ShopServices : IDisposable
{
    private readonly ServiceProvider _services;

    protected ShopServices()
    {
        var services = new ServiceCollection();
        Shop.AddTo(services);
        _services = services.BuildServiceProvider();
    }

    private protected SmallShop Shop { get; } = new();

    protected IServiceProvider Services => _services;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _services.Dispose();
            Shop.Dispose();
        }
    }
}
