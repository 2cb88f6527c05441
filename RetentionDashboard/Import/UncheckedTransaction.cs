using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Import;

/// <summary>
/// A transaction that deletes much without foreign keys being looked at: each product that goes would have every order line of every store searched.
/// The statements themselves leave no row without its parent.
/// </summary>
internal static class UncheckedTransaction
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public static async Task<T> RunAsync<T>(RetentionContext context, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        context.Database.SetCommandTimeout(Patience);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = OFF", cancellationToken);
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var result = await work();
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            await context.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = ON", CancellationToken.None);
            await context.Database.CloseConnectionAsync();
        }
    }
}
