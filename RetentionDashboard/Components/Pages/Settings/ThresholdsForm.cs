using System.Globalization;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Components.Pages.Settings;

/// <summary>Thresholds of scores and shares of tiers as they are edited; numbers stay as they were typed until they are saved.</summary>
public sealed class ThresholdsForm
{
    private const int Decimals = 2;
    private const decimal Whole = 100;

    private readonly Dictionary<string, string> _problems = [];

    /// <summary>False takes the quantiles of the data.</summary>
    public bool IsOwn { get; set; }

    public string[] Recency { get; private init; } = [];

    public string[] Frequency { get; private init; } = [];

    public string[] Monetary { get; private init; } = [];

    /// <summary>Shares of every tier but the last, in percent.</summary>
    public List<string> Tiers { get; private init; } = [];

    /// <summary>What is wrong, in the sequence of the fields.</summary>
    public IReadOnlyCollection<string> Problems => _problems.Values;

    /// <param name="thresholds">Its quantiles stand in the fields where a user set none.</param>
    public static ThresholdsForm From(SegmentThresholds thresholds)
    {
        var bounds = thresholds.Own ?? thresholds.Quantiles ?? new RfmBounds([1, 1, 1, 1], [1, 1, 1, 1], [0, 0, 0, 0]);
        return new ThresholdsForm
        {
            IsOwn = thresholds.Own is not null,
            Recency = Written(bounds.Recency),
            Frequency = Written(bounds.Frequency),
            Monetary = Written(bounds.Monetary),
            Tiers = [.. thresholds.Tiers.Percents.Select(TypedNumber.Write)],
        };
    }

    /// <summary>Puts thresholds into the fields.</summary>
    public void Use(RfmBounds bounds)
    {
        Written(bounds.Recency).CopyTo(Recency, 0);
        Written(bounds.Frequency).CopyTo(Frequency, 0);
        Written(bounds.Monetary).CopyTo(Monetary, 0);
    }

    /// <summary>What is wrong with a field; null where nothing is.</summary>
    /// <param name="name">As <see cref="NameOf(string, int)"/> or <see cref="NameOfTier"/> gives it.</param>
    public string? ProblemOf(string name) => _problems.GetValueOrDefault(name);

    /// <summary>"Recency (days), threshold 2".</summary>
    public static string NameOf(string figure, int place) => Formats.Fill(Texts.Thresholds_Field, figure, Formats.Count(place + 1));

    /// <summary>"Tier 2: share".</summary>
    public static string NameOfTier(int place) => Formats.Fill(Texts.Thresholds_TierField, Formats.Count(place + 1));

    /// <summary>Null where a number cannot be read or does not fit; the problems then say which.</summary>
    public (RfmBounds? Bounds, LoyaltyTiers Tiers)? Read()
    {
        _problems.Clear();
        var bounds = !IsOwn ? null : new RfmBounds(
            Ascending(Recency, Texts.Segments_Recency, least: 1), Ascending(Frequency, Texts.Segments_Frequency, least: 1), Ascending(Monetary, Texts.Segments_Monetary, least: decimal.MinValue));
        var percents = new List<decimal>();
        for (var place = 0; place < Tiers.Count; place++)
        {
            var name = NameOfTier(place);
            if (Number(Tiers[place], name) is { } percent)
            {
                percents.Add(percent);
                if (percent is <= 0 or >= Whole || percents.Sum() >= Whole)
                {
                    _problems[name] = Formats.Fill(Texts.Thresholds_At, name, percent is <= 0 or >= Whole ? Texts.Thresholds_ShareRange : Texts.Thresholds_NoRest);
                }
            }
        }

        return _problems.Count > 0 || !LoyaltyTiers.TryParse(string.Join(',', percents.Select(static percent => percent.ToString(CultureInfo.InvariantCulture))), out var tiers) ? null : (bounds, tiers);
    }

    private decimal[] Ascending(string[] typed, string figure, decimal least)
    {
        var bounds = new decimal[typed.Length];
        decimal? before = null;
        for (var place = 0; place < typed.Length; place++)
        {
            var name = NameOf(figure, place);
            if (Number(typed[place], name) is not { } bound)
            {
                continue;
            }

            if (bound < least || bound < before)
            {
                _problems[name] = Formats.Fill(Texts.Thresholds_At, name, bound < before ? Texts.Thresholds_BelowBefore : Formats.Fill(Texts.Thresholds_Least, TypedNumber.Write(least)));
            }

            (bounds[place], before) = (bound, bound);
        }

        return bounds;
    }

    private decimal? Number(string typed, string name)
    {
        if (TypedNumber.Sentence(TypedNumber.Read(typed, out var value), typed) is { } problem)
        {
            _problems[name] = Formats.Fill(Texts.Thresholds_At, name, problem);
            return null;
        }

        return value;
    }

    private static string[] Written(IReadOnlyList<decimal> bounds) => [.. bounds.Select(static bound => TypedNumber.Write(decimal.Round(bound, Decimals)))];
}
