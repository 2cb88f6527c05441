using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>The notes of days that every chart over time shows: a campaign, free shipping, a price that rose.</summary>
public sealed partial class DateNotes(IDbContextFactory<RetentionContext> contexts)
{
    public const int LongestText = 280;

    public static DateOnly Earliest { get; } = new(1900, 1, 1);

    public static DateOnly Latest { get; } = new(2199, 12, 31);

    /// <summary>Raised after a note was added, changed or removed.</summary>
    public event EventHandler? Changed;

    /// <summary>Null where the note can be kept. Blanks around a text and line breaks within do not count.</summary>
    public static DateNoteProblem? ProblemOf(DateOnly? day, string? text) =>
        day is not { } known ? DateNoteProblem.NoDay
        : known < Earliest || known > Latest ? DateNoteProblem.DayOutOfRange
        : OneLine(text).Length switch
        {
            0 => DateNoteProblem.NoText,
            > LongestText => DateNoteProblem.TextTooLong,
            _ => null,
        };

    /// <summary>A store's notes and those of every store, by day. <see cref="StoreInfo.AllStores"/> has those of all real stores.</summary>
    public async Task<IReadOnlyList<NotedDay>> GetAsync(int storeId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var isSum = storeId == StoreInfo.AllStores;
        var notes =
            from note in context.DateNotes.AsNoTracking()
            join store in context.Stores on note.StoreId equals store.Id into stores
            from store in stores.DefaultIfEmpty()
            where note.StoreId == null || (isSum ? !store!.IsSample : note.StoreId == storeId)
            orderby note.Day, note.Id
            select new { note.Id, note.StoreId, note.Day, note.Text, Store = store == null || !isSum ? null : store.Name };
        return [.. (await notes.ToListAsync(cancellationToken)).Select(static note => new NotedDay(note.Id, note.StoreId, note.Day, note.Text) { Store = note.Store })];
    }

    /// <summary>Adds a note, or changes the one with its id; one that was removed meanwhile comes back.</summary>
    /// <exception cref="ArgumentException"><see cref="ProblemOf"/> says what is wrong.</exception>
    public async Task SaveAsync(NotedDay note, CancellationToken cancellationToken = default)
    {
        if (ProblemOf(note.Day, note.Text) is { } problem)
        {
            throw new ArgumentException($"The note cannot be kept: {problem}.", nameof(note));
        }

        var text = OneLine(note.Text);
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var kept = (note.Id == 0 ? null : await context.DateNotes.SingleOrDefaultAsync(row => row.Id == note.Id, cancellationToken))
                ?? context.DateNotes.Add(new DateNote { Text = text }).Entity;
            (kept.StoreId, kept.Day, kept.Text) = (note.StoreId, note.Day, text);
            await context.SaveChangesAsync(cancellationToken);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    public async Task RemoveAsync(int noteId, CancellationToken cancellationToken = default)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            await context.DateNotes.Where(note => note.Id == noteId).ExecuteDeleteAsync(cancellationToken);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    private static string OneLine(string? text) => Blanks().Replace(text?.Trim() ?? "", " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
