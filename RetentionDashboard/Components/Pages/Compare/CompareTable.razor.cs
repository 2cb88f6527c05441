using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Compare;

/// <summary>The figures of both sides, their difference as a dot with its interval, and what each comes to.</summary>
public sealed partial class CompareTable
{
    // Differences beyond it run out of the picture; the numbers beside it say them.
    private const decimal FarthestReach = 1m;
    private const decimal NearestReach = 0.1m;

    private decimal _reach = FarthestReach;

    [Parameter, EditorRequired]
    public CompareReport Report { get; set; } = null!;

    private string Currency => Report.Store.Currency;

    private string? Overlap => Report.Overlap switch
    {
        0 => null,
        1 => Texts.Compare_OverlapOne,
        _ => Formats.Fill(Texts.Compare_Overlap, Formats.Count(Report.Overlap)),
    };

    private IEnumerable<string> Notes
    {
        get
        {
            if (Report.LeftOut.Count > 0)
            {
                yield return Formats.Fill(Texts.Compare_OrdersLeftOut, string.Join(", ", Report.LeftOut.Select(CompareTexts.Name)));
            }
            else if (Report.Kind == CompareKind.Spans)
            {
                yield return Texts.Compare_SpanNote;
            }

            if (Report is { Kind: not CompareKind.Spans, RetentionSpan: { } span })
            {
                yield return Formats.Fill(Texts.Compare_RetentionNote, Formats.Span(span));
            }

            if (Report.Rows.Any(static row => row is { Verdict: not CompareVerdict.NotEnough, Lower: null }))
            {
                yield return Texts.Compare_MedianOpen;
            }

            yield return Texts.Compare_PHint;
        }
    }

    protected override void OnParametersSet()
    {
        var farthest = Report.Rows.Where(static row => row.Verdict != CompareVerdict.NotEnough)
            .SelectMany(static row => new[] { Share(row, row.Lower), Share(row, row.Upper), Share(row, row.Difference) }).Select(static share => Math.Abs(share ?? 0)).DefaultIfEmpty().Max();
        _reach = Math.Clamp(decimal.Ceiling(farthest * 10) / 10, NearestReach, FarthestReach);
    }

    private static decimal? Share(CompareRow row, decimal? difference) => row.A.Value is { } from && from != 0 ? difference / Math.Abs(from) : null;

    private static string ToneOf(CompareRow row) => row.Verdict switch
    {
        CompareVerdict.NotEnough => "few",
        CompareVerdict.Chance => "chance",
        _ => CompareTexts.HigherIsBetter(row.Measure) switch
        {
            null => "moved",
            var better => better == (row.Verdict == CompareVerdict.Higher) ? "good" : "bad",
        },
    };

    private (string Line, string Dot)? WhiskerOf(CompareRow row)
    {
        // A bare dot would look more certain than the others.
        if (row.Verdict == CompareVerdict.NotEnough || Share(row, row.Difference) is not { } difference || row.Lower is null)
        {
            return null;
        }

        var (left, right) = (Place(Share(row, row.Lower) ?? difference), Place(Share(row, row.Upper) ?? difference));
        return (FormattableString.Invariant($"left: {left:F1}%; width: {right - left:F1}%"), FormattableString.Invariant($"left: {Place(difference):F1}%"));
    }

    private decimal Place(decimal share) => 50 + (50 * Math.Clamp(share, -_reach, _reach) / _reach);
}
