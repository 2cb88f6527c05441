using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>What users write about customers. Whoever was merged brings their notes along.</summary>
public sealed class CustomerNotes(IDbContextFactory<RetentionContext> contexts, TimeProvider clock)
{
    public const int LongestText = 2000;
    public const int LongestAuthor = 80;

    /// <summary>Raised after a note was added, changed or removed.</summary>
    public event EventHandler? Changed;

    /// <summary>True for a text that can be kept: blanks alone say nothing.</summary>
    public static bool CanHold(string? text) => text?.Trim() is { Length: > 0 and <= LongestText };

    /// <summary>The notes of a customer, the newest first.</summary>
    public async Task<IReadOnlyList<KeptNote>> GetAsync(int storeId, int customerId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var all = await OnePerson.AllAsync(context, customerId, cancellationToken);
        return await context.CustomerNotes.AsNoTracking().Where(note => note.StoreId == storeId && all.Contains(note.CustomerId))
            .OrderByDescending(static note => note.WrittenAt).ThenByDescending(static note => note.Id)
            .Select(static note => new KeptNote(note.Id, note.CustomerId, note.Text, note.Author, note.WrittenAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Adds a note, or changes the text of the one with its id; one that was removed meanwhile comes back as it was.</summary>
    /// <exception cref="ArgumentException"><see cref="CanHold"/> is false.</exception>
    public async Task SaveAsync(int storeId, KeptNote note, CancellationToken cancellationToken = default)
    {
        if (!CanHold(note.Text))
        {
            throw new ArgumentException("The note cannot be kept.", nameof(note));
        }

        var author = note.Author?.Trim();
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var row = (note.Id == 0 ? null : await context.CustomerNotes.SingleOrDefaultAsync(kept => kept.Id == note.Id, cancellationToken))
                ?? context.CustomerNotes.Add(new CustomerNote
                {
                    StoreId = storeId,
                    CustomerId = note.CustomerId,
                    Text = "",
                    Author = string.IsNullOrEmpty(author) ? null : author[..Math.Min(author.Length, LongestAuthor)],
                    WrittenAt = note.WrittenAt ?? clock.GetUtcNow().UtcDateTime,
                }).Entity;
            row.Text = note.Text.Trim();
            await context.SaveChangesAsync(cancellationToken);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    public async Task RemoveAsync(int noteId, CancellationToken cancellationToken = default)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            await context.CustomerNotes.Where(note => note.Id == noteId).ExecuteDeleteAsync(cancellationToken);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }
}
