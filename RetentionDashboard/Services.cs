using Microsoft.EntityFrameworkCore;
using Radzen;
using RetentionDashboard.Components;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Reports;
using RetentionDashboard.Sample;

namespace RetentionDashboard;

/// <summary>Everything that is registered, grouped, and the request pipeline.</summary>
public static class Services
{
    public static IServiceCollection AddRetentionDashboard(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddDatabase(configuration, environment);
        services.AddReports();
        services.AddImport();
        services.AddImportQueue();
        services.AddSample();
        services.AddPages();
        return services;
    }

    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var location = DatabaseLocation.From(configuration, environment);
        services.AddSingleton(location);
        services.AddSingleton(TimeProvider.System);
        services.AddDbContextFactory<RetentionContext>(options => options.UseSqlite(location.ConnectionString));
        return services;
    }

    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<Snapshots>();
        services.AddSingleton<StoresReports>();
        services.AddSingleton<FilterChoicesReports>();
        services.AddSingleton<OverviewReports>();
        services.AddSingleton<CohortsReports>();
        services.AddSingleton<CustomersReports>();
        services.AddSingleton<UnattributedReports>();
        return services;
    }

    public static IServiceCollection AddImport(this IServiceCollection services)
    {
        services.AddSingleton<OneWriter>();
        services.AddSingleton<FileInspector>();
        services.AddSingleton<OrderImporter>();
        services.AddSingleton<StoreRemoval>();
        return services;
    }

    private static void AddImportQueue(this IServiceCollection services)
    {
        services.AddSingleton<ImportQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportQueue>());
    }

    private static void AddSample(this IServiceCollection services) => services.AddSingleton<SampleShop>();

    private static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
    }

    public static void UseRetentionDashboard(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    public static async Task MigrateDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<RetentionContext>>().CreateDbContextAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }
}
