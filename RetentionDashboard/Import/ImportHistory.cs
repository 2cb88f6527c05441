using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Import;

/// <summary>What was imported: the list, one import, the rows it refused.</summary>
public sealed partial class ImportHistory(IDbContextFactory<RetentionContext> contexts, UploadSpool spool)
{
    /// <summary>All imports, newest first.</summary>
    public async Task<IReadOnlyList<ImportSummary>> GetAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var imports = await context.Imports.AsNoTracking().Include(import => import.Store).OrderByDescending(import => import.Id).ToListAsync(cancellationToken);
        return [.. imports.Select(Summary)];
    }

    /// <summary>One import, or null where there is none of that id.</summary>
    public async Task<ImportSummary?> GetAsync(int importId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var import = await context.Imports.AsNoTracking().Include(import => import.Store).SingleOrDefaultAsync(import => import.Id == importId, cancellationToken);
        return import is null ? null : Summary(import);
    }

    /// <summary>Of the customers that an import brought, those with refunds but without an order that counts: they are new to the store and no customers of any rate.</summary>
    public async Task<int> CountWithRefundsAloneAsync(int importId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Refunds
            .Where(refund => context.Customers.Any(customer => customer.Id == refund.CustomerId && customer.ImportId == importId) && !context.Orders.Any(order => order.CustomerId == refund.CustomerId && order.IsValid))
            .Select(refund => refund.CustomerId)
            .Distinct()
            .CountAsync(cancellationToken);
    }

    /// <summary>Uploads that an import holds: one that waits or runs, or one that can be run again.</summary>
    public async Task<IReadOnlySet<string>> GetHeldUploadsAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Imports.Where(import => import.UploadId != null).Select(import => import.UploadId!).ToHashSetAsync(cancellationToken);
    }

    /// <summary>Rows that were not taken, in the file's order; null <paramref name="take"/> is all that were kept.</summary>
    public async Task<IReadOnlyList<RefusedCell>> GetRefusedAsync(int importId, int? take, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.RefusedRows.AsNoTracking()
            .Where(row => row.ImportId == importId && !row.IsCompanion)
            .OrderBy(row => row.Line).ThenBy(row => row.Id)
            .Take(take ?? int.MaxValue)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(ReasonOf)];
    }

    /// <summary>The rows that were not taken as the file has them, and those that were taken of the same orders.</summary>
    public async Task<RefusedFile> GetRefusedFileAsync(int importId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var import = await context.Imports.Where(import => import.Id == importId).Select(import => new { import.Headers, import.Options, import.FileName }).SingleAsync(cancellationToken);
        var rows = await context.RefusedRows.AsNoTracking().Where(row => row.ImportId == importId).OrderBy(row => row.Line).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return new RefusedFile(Cells(import.Headers), [.. rows.Select(static row => new RefusedFileRow(row.Line, Cells(row.Cells), row.IsCompanion ? null : ReasonOf(row)))])
        {
            Separator = SeparatorOf(StoredOptions.FromJson(import.Options)?.Settled, import.FileName),
        };
    }

    /// <summary>The file's own where spreadsheets know it; else the one of countries that write numbers so, for a workbook is cut into cells by nothing.</summary>
    private static char SeparatorOf(ImportOptions? settled, string fileName) => settled?.Delimiter switch
    {
        ';' => ';',
        ',' when !fileName.Contains(".xls", StringComparison.OrdinalIgnoreCase) => ',',
        _ => settled is not null && settled.NumbersOf.Values.Any(static style => style is NumberStyle.De or NumberStyle.Fr or NumberStyle.Id) ? ';' : ',',
    };

    private static string[] Cells(string json) => JsonSerializer.Deserialize(json, CellsContext.Default.StringArray) ?? [];

    private static RefusedCell ReasonOf(RefusedRow row) => new(row.Line, row.Column, row.Value, ImportNotes.ReasonFromJson(row.Reason));

    private ImportSummary Summary(Data.Import import)
    {
        var options = StoredOptions.FromJson(import.Options);
        return new ImportSummary
        {
            Id = import.Id,
            StoreId = import.StoreId,
            StoreName = import.Store?.Name ?? options?.Store ?? "",
            IsSample = import.Store?.IsSample ?? options?.IsSample ?? false,
            Currency = import.Store?.Currency ?? options?.Currency ?? "",
            FileName = import.FileName,
            FileBytes = import.FileBytes,
            Format = import.Format,
            State = import.State,
            CreatedAt = import.CreatedAt,
            Duration = import.FinishedAt - import.CreatedAt,
            RowsRead = import.RowsRead,
            RowsRefused = import.RowsRefused,
            RowsSkipped = import.RowsSkipped,
            OrdersAdded = import.OrdersAdded,
            OrdersUpdated = import.OrdersUpdated,
            OrdersUnchanged = import.OrdersUnchanged,
            OrdersNotValid = import.OrdersNotValid,
            OrdersUnattributed = import.OrdersUnattributed,
            Refunds = import.Refunds,
            CustomersAdded = import.CustomersAdded,
            FirstDay = import.FirstDay,
            LastDay = import.LastDay,
            GrossRevenue = Money.ToDecimal(import.GrossRevenue),
            NetRevenue = Money.ToDecimal(import.NetRevenue),
            UndoneAt = import.UndoneAt,
            CanRunAgain = import is { UploadId: { } uploadId, State: ImportState.Interrupted or ImportState.Failed } && spool.Find(uploadId) is not null,
            Notes = ImportNotes.FromJson(import.Notes),
        };
    }

    [JsonSerializable(typeof(string[]))]
    private sealed partial class CellsContext : JsonSerializerContext;
}
