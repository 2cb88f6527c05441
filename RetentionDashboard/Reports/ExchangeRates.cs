using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>The rate table that the user keeps: one rate for a pair of currencies, whichever way round.</summary>
public sealed class ExchangeRates(IDbContextFactory<RetentionContext> contexts, Snapshots snapshots, TimeProvider clock)
{
    public const decimal Smallest = 0.00000001m;
    public const decimal Largest = 10_000_000m;

    private const int CodeLength = 3;

    /// <summary>Null where the rate can be saved. Codes count in capitals and without blanks around them.</summary>
    public static RateProblem? ProblemOf(string? from, string? to, decimal? rate) =>
        !IsCurrency(Code(from)) || !IsCurrency(Code(to)) ? RateProblem.NotACurrency
        : !CurrencyCodes.Contains(Code(from)) || !CurrencyCodes.Contains(Code(to)) ? RateProblem.CurrencyUnknown
        : Code(from) == Code(to) ? RateProblem.SameCurrency
        : rate is < Smallest or > Largest or null ? RateProblem.NotARate
        : null;

    /// <summary>By pair.</summary>
    public async Task<IReadOnlyList<RateRow>> GetAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ExchangeRates.AsNoTracking()
            .OrderBy(rate => rate.From).ThenBy(rate => rate.To)
            .Select(rate => new RateRow(rate.Id, rate.From, rate.To, rate.Rate, rate.UpdatedAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Adds the rate, or takes the place of the pair's older one, whichever way round that was.</summary>
    /// <exception cref="ArgumentException"><see cref="ProblemOf"/> says what is wrong.</exception>
    public async Task SaveAsync(string from, string to, decimal rate, CancellationToken cancellationToken = default)
    {
        if (ProblemOf(from, to, rate) is { } problem)
        {
            throw new ArgumentException($"The rate cannot be saved: {problem}.", nameof(rate));
        }

        var (source, target) = (Code(from), Code(to));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await context.ExchangeRates
            .Where(row => (row.From == source && row.To == target) || (row.From == target && row.To == source))
            .ToListAsync(cancellationToken);
        context.ExchangeRates.RemoveRange(known.Where(row => row.From != source));
        var kept = known.Find(row => row.From == source) ?? context.ExchangeRates.Add(new ExchangeRate { From = source, To = target }).Entity;
        kept.Rate = rate;
        kept.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        await context.SaveChangesAsync(cancellationToken);
        snapshots.TellSettingsChanged(StoreInfo.AllStores);
    }

    public async Task RemoveAsync(int rateId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.ExchangeRates.Where(rate => rate.Id == rateId).ExecuteDeleteAsync(cancellationToken);
        snapshots.TellSettingsChanged(StoreInfo.AllStores);
    }

    internal static bool IsCurrency(string code) => code.Length == CodeLength && code.All(char.IsAsciiLetterUpper);

    internal static string Code(string? text) => text?.Trim().ToUpperInvariant() ?? "";
}
