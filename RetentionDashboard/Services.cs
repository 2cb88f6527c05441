using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Radzen;
using RetentionDashboard.Api;
using RetentionDashboard.Components;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Containers;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Reports.Glossary;
using RetentionDashboard.Sample;

namespace RetentionDashboard;

/// <summary>Everything that is registered, grouped, and the request pipeline.</summary>
public static class Services
{
    public static IServiceCollection AddRetentionDashboard(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddDatabase(DatabaseLocation.From(configuration, environment));
        services.AddReports();
        services.AddImport();
        services.AddImportQueue();
        services.AddSample();
        services.AddPages();
        return services;
    }

    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseLocation location)
    {
        services.AddSingleton(location);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IDbContextFactory<RetentionContext>, RetentionContexts>();
        return services;
    }

    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Snapshots>();
        services.AddSingleton<StoresReports>();
        services.AddSingleton<StoreSettings>();
        services.AddSingleton<StoreTermsSettings>();
        services.AddSingleton<ExchangeRates>();
        services.AddSingleton<DateNotes>();
        services.AddSingleton<DataQualityReports>();
        services.AddSingleton<FilterChoicesReports>();
        services.AddSingleton<OverviewReports>();
        services.AddSingleton<CohortsReports>();
        services.AddSingleton<CohortComparisons>();
        services.AddSingleton<RepeatReports>();
        services.AddSingleton<ValueReports>();
        services.AddSingleton<PredictedReports>();
        services.AddSingleton<CompareReports>();
        services.AddSingleton<ChangesReports>();
        services.AddSingleton<SavedViews>();
        services.AddSingleton<SavedSegments>();
        services.AddSingleton<RuleCounts>();
        services.AddSingleton<SegmentThresholdsSettings>();
        services.AddSingleton<RuleChoicesReports>();
        services.AddSingleton<CustomersReports>();
        services.AddSingleton<CustomerNotes>();
        services.AddSingleton<CustomerTags>();
        services.AddSingleton<CustomerMerges>();
        services.AddSingleton<PrivacyLog>();
        services.AddSingleton<PersonalDataReports>();
        services.AddSingleton<ListExports>();
        services.AddSingleton<OrdersReports>();
        services.AddSingleton<GlossaryReports>();
        services.AddSingleton<ProposalsReports>();
        services.AddSingleton<ActivityReports>();
        services.AddSingleton<ProductsReports>();
        services.AddSingleton<NextReports>();
        services.AddSingleton<OutlookReports>();
        services.AddSingleton<ImportReconciliations>();
        services.AddSingleton<SegmentsReports>();
        services.AddSingleton<ChurnReports>();
        services.AddSingleton<SegmentHistoryReports>();
        services.AddSingleton<ParetoReports>();
        return services;
    }

    public static IServiceCollection AddImport(this IServiceCollection services)
    {
        services.AddSingleton<OneWriter>();
        services.AddSingleton<FileInspector>();
        services.AddSingleton<SavedMappings>();
        services.AddSingleton<OrderImporter>();
        services.AddSingleton(static provider =>
        {
            var removal = ActivatorUtilities.CreateInstance<StoreRemoval>(provider);
            // Where there are no pages, nobody has to be told.
            removal.Removed = provider.GetService<Snapshots>() is { } snapshots ? snapshots.RefreshAsync : null;
            return removal;
        });
        services.AddSingleton(static provider =>
        {
            var undo = ActivatorUtilities.CreateInstance<ImportUndo>(provider);
            undo.Undone = provider.GetService<Snapshots>() is { } snapshots ? snapshots.RefreshAsync : null;
            return undo;
        });
        services.AddSingleton(static provider =>
        {
            var erasure = ActivatorUtilities.CreateInstance<CustomerErasure>(provider);
            erasure.Erased = provider.GetService<Snapshots>() is { } snapshots ? snapshots.RefreshAsync : null;
            return erasure;
        });
        services.AddSingleton<UploadSpool>();
        services.AddSingleton<ExportFiles>();
        services.AddSingleton<ImportHistory>();
        return services;
    }

    private static void AddImportQueue(this IServiceCollection services)
    {
        services.AddSingleton(static provider =>
        {
            var queue = ActivatorUtilities.CreateInstance<ImportQueue>(provider);
            // The queue knows nothing of reports: what follows an import is tied to it here.
            var (mappings, snapshots) = (provider.GetRequiredService<SavedMappings>(), provider.GetRequiredService<Snapshots>());
            queue.Imported = async (result, cancellationToken) =>
            {
                await mappings.RememberAsync(result.ImportId!.Value, cancellationToken);
                await snapshots.RefreshAsync(result.StoreId, cancellationToken);
            };
            var quality = provider.GetRequiredService<DataQualityReports>();
            snapshots.Changed += (_, changed) => _ = quality.PrepareAsync(changed.StoreId);
            return queue;
        });
        services.AddHostedService(provider => provider.GetRequiredService<ImportQueue>());
        services.AddHostedService<Preparation>();
    }

    private static void AddSample(this IServiceCollection services) => services.AddSingleton<SampleShop>();

    private static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddSingleton<ILocalizer, RadzenTexts>();
    }

    public static void UseRetentionDashboard(this WebApplication app)
    {
        app.UseLanguages();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(static (context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/api") && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }

            return next(context);
        });
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapCulture();
        app.MapMask();
        app.MapDownloads();
        app.MapUploads();
        app.MapImportDownloads();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    public static async Task MigrateDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var location = services.GetRequiredService<DatabaseLocation>();
        Directory.CreateDirectory(location.Folder);
        await using var connection = await location.OpenAsync(cancellationToken);
        if (!SchemaScript.Suffices(connection))
        {
            await using var context = await services.GetRequiredService<IDbContextFactory<RetentionContext>>().CreateDbContextAsync(cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
        }

        await using var wal = connection.CreateCommand();
        wal.CommandText = "PRAGMA journal_mode = WAL";
        await wal.ExecuteNonQueryAsync(cancellationToken);
    }
}
