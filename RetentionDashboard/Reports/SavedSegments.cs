using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>Rules kept under names. What a rule says of other segments is checked when it is kept; what they hold is worked out anew each time.</summary>
public sealed class SavedSegments(IDbContextFactory<RetentionContext> contexts, TimeProvider clock)
{
    public const int LongestName = 80;
    public const int LongestDescription = 500;

    /// <summary>Raised after a segment was added, changed or removed.</summary>
    public event EventHandler? Changed;

    /// <summary>All segments by name.</summary>
    public async Task<IReadOnlyList<KeptSegment>> GetAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(context, cancellationToken);
    }

    /// <summary>Adds a segment, or changes the one with its number.</summary>
    /// <param name="segment">Names no kept number where it is new: 0.</param>
    /// <param name="isBuiltIn">True for the key of a built-in segment that its rule may ask about.</param>
    public async Task<SegmentSaving> SaveAsync(KeptSegment segment, Predicate<string> isBuiltIn, CancellationToken cancellationToken = default)
    {
        var name = Tidied(segment.Name);
        var description = segment.Description?.Trim() is { Length: > 0 } words ? words : null;
        if (ProblemOf(name, description) is { } problem)
        {
            return Refused(problem);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Two that are kept at once must not make a cycle together.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var others = await ReadAsync(context, cancellationToken);
        if (others.Any(other => other.Id != segment.Id && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return Refused(new SegmentProblem(SegmentProblemKind.NameTaken));
        }

        if (ErrorOf(segment, others, isBuiltIn) is { } error)
        {
            return Refused(new SegmentProblem(SegmentProblemKind.Rule, error));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var row = segment.Id == 0
            ? context.SavedSegments.Add(new SavedSegment { Name = name, Rule = "", CreatedAt = now }).Entity
            : await context.SavedSegments.SingleOrDefaultAsync(kept => kept.Id == segment.Id, cancellationToken);
        if (row is null)
        {
            return Refused(new SegmentProblem(SegmentProblemKind.Gone));
        }

        (row.Name, row.Description, row.Colour, row.Rule, row.ChangedAt) = (name, description, segment.Colour, RuleJson.Write(segment.Rule!), now);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Changed?.Invoke(this, EventArgs.Empty);
        return new SegmentSaving(row.Id, null);
    }

    /// <summary>Gives a segment another name and leaves its rule, which need not be readable.</summary>
    public async Task<SegmentProblem?> RenameAsync(int segmentId, string newName, CancellationToken cancellationToken = default)
    {
        var name = Tidied(newName);
        if (ProblemOf(name, null) is { } problem)
        {
            return problem;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.SavedSegments.ToListAsync(cancellationToken);
        if (rows.Exists(row => row.Id != segmentId && string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return new SegmentProblem(SegmentProblemKind.NameTaken);
        }

        if (rows.Find(row => row.Id == segmentId) is not { } renamed)
        {
            return new SegmentProblem(SegmentProblemKind.Gone);
        }

        (renamed.Name, renamed.ChangedAt) = (name, clock.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellationToken);
        Changed?.Invoke(this, EventArgs.Empty);
        return null;
    }

    /// <summary>Brings back a segment that was removed, under its number, so that what asks about it holds again.</summary>
    public async Task<SegmentProblem?> RestoreAsync(KeptSegment segment, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var others = await ReadAsync(context, cancellationToken);
        if (others.Any(other => string.Equals(other.Name, segment.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return new SegmentProblem(SegmentProblemKind.NameTaken);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        context.SavedSegments.Add(new SavedSegment
        {
            // Somebody may have kept another one under the number meanwhile.
            Id = others.Any(other => other.Id == segment.Id) ? 0 : segment.Id,
            Name = segment.Name,
            Description = segment.Description,
            Colour = segment.Colour,
            Rule = segment.Rule is { } rule ? RuleJson.Write(rule) : segment.Json ?? "",
            CreatedAt = now,
            ChangedAt = now,
        });
        await context.SaveChangesAsync(cancellationToken);
        Changed?.Invoke(this, EventArgs.Empty);
        return null;
    }

    /// <summary>Removes a segment; one that others ask about only where it is said so, and their rules are then in error.</summary>
    public async Task<SegmentProblem?> RemoveAsync(int segmentId, bool evenIfUsed = false, CancellationToken cancellationToken = default)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var key = InSegment.KeyOf(segmentId);
            string[] users =
            [
                .. (await ReadAsync(context, cancellationToken))
                    .Where(other => other.Id != segmentId && other.Rule is { } rule && RuleNeeds.Segments(rule).Contains(key)).Select(static other => other.Name),
            ];
            if (users.Length > 0 && !evenIfUsed)
            {
                return new SegmentProblem(SegmentProblemKind.InUse, UsedBy: users);
            }

            await context.SavedSegments.Where(segment => segment.Id == segmentId).ExecuteDeleteAsync(cancellationToken);
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return null;
    }

    /// <summary>All segments by name.</summary>
    internal static async Task<IReadOnlyList<KeptSegment>> ReadAsync(RetentionContext context, CancellationToken cancellationToken)
    {
        var rows = await context.SavedSegments.AsNoTracking().OrderBy(static segment => segment.Name).ThenBy(static segment => segment.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(Kept)];
    }

    private static KeptSegment Kept(SavedSegment row)
    {
        var (rule, error) = RuleJson.Read(row.Rule);
        return new KeptSegment(row.Id, row.Name, row.Description, row.Colour, rule, error) { Json = error is null ? null : row.Rule };
    }

    private static RuleError? ErrorOf(KeptSegment segment, IReadOnlyList<KeptSegment> others, Predicate<string> isBuiltIn) => segment.Rule is { } rule
        ? RuleErrors.Of(rule, number => others.FirstOrDefault(other => other.Id == number)?.Rule, isBuiltIn, segment.Id == 0 ? null : segment.Id)
        : segment.Error ?? new RuleError("$", RuleProblem.Unreadable);

    private static SegmentProblem? ProblemOf(string name, string? description) =>
        name.Length == 0 ? new SegmentProblem(SegmentProblemKind.NoName)
        : name.Length > LongestName ? new SegmentProblem(SegmentProblemKind.NameTooLong)
        : description?.Length > LongestDescription ? new SegmentProblem(SegmentProblemKind.DescriptionTooLong)
        : null;

    private static string Tidied(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static SegmentSaving Refused(SegmentProblem problem) => new(0, problem);
}
