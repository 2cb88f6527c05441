using System.Globalization;
using RetentionDashboard.Localization;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>Reads the condition that a row says.</summary>
internal sealed class RowReader
{
    private readonly DraftRow _row;
    private readonly List<DraftProblem> _problems;
    private readonly int _before;

    private RowReader(DraftRow row, List<DraftProblem> problems) => (_row, _problems, _before) = (row, problems, problems.Count);

    /// <summary>Null where something is missing or wrong, which then is among the problems.</summary>
    public static SegmentRule? Read(DraftRow row, List<DraftProblem> problems)
    {
        var reader = new RowReader(row, problems);
        var rule = reader.Rule();
        return problems.Count == reader._before ? rule : null;
    }

    private SegmentRule Rule() => _row.Kind switch
    {
        { Figure: { } figure } => Bounded(figure),
        { Shape: ConditionShape.Values, Place: { } place, Property: { } property } => new OrderHas(place, property, Values()),
        { Shape: ConditionShape.Discount, Place: { } place } => new OrderDiscount(place, _row.Discount),
        { Shape: ConditionShape.Fixed } => _row.Fixed!,
        { Shape: ConditionShape.GoodsWithin } => new BoughtWithin(Goods(), Days(0), Before()),
        { Shape: ConditionShape.GoodsWith } => Together(Spanned(0)),
        { Shape: ConditionShape.GoodsLed } => new NthOrderLed(Orders(), Goods(), [.. _row.Before]),
        { Shape: ConditionShape.Goods } kind => kind == ConditionKind.ProposedNext ? new ProposedNext(Goods()) : Bought(Spanned(0)),
        { Shape: ConditionShape.Days } => new NoOrderFor(Days(1)),
        { Shape: ConditionShape.Day } => new NoOrderSince(Day()),
        { Shape: ConditionShape.Segment } => InSegment(),
        var kind when kind == ConditionKind.RfmName => new RfmIs([.. Values().Select(Enum.Parse<RfmSegment>)]),
        var kind when kind == ConditionKind.Lifecycle => new LifecycleIs([.. Values().Select(Enum.Parse<LifecycleStage>)]),
        var kind when kind == ConditionKind.Tier => new TierIs([.. Values().Select(static tier => int.Parse(tier, CultureInfo.InvariantCulture))]),
        var kind when kind == ConditionKind.NthOrder => Nth(Spanned(Orders())),
        _ => Between(Spanned(Orders())),
    };

    private Bought Bought((int Number, DateOnly? From, DateOnly? To) row) => new(Goods(), row.From, row.To);

    private BoughtTogether Together((int Number, DateOnly? From, DateOnly? To) row) => new(Goods(), Before(), row.From, row.To);

    private static NthOrderBetween Nth((int Number, DateOnly? From, DateOnly? To) row) => new(row.Number, row.From, row.To);

    private static OrdersBetween Between((int Number, DateOnly? From, DateOnly? To) row) => new(row.Number, row.From, row.To);

    private FigureBetween Bounded(CustomerFigure figure)
    {
        var (least, most) = RuleErrors.RangeOf(figure);
        var low = Number(_row.Low, DraftField.Low, least, most);
        var high = _row.How == NumberHow.Between ? Number(_row.High, DraftField.High, least, most) : null;
        if (low > high)
        {
            Wrong(DraftField.High, Texts.Rules_Problem_Reversed);
        }

        return _row.How switch
        {
            NumberHow.AtLeast => new FigureBetween(figure, From: low),
            NumberHow.AtMost => new FigureBetween(figure, To: low),
            NumberHow.Exactly => new FigureBetween(figure, low, low),
            _ => new FigureBetween(figure, low, high),
        };
    }

    private Goods Goods() => new(_row.GoodsKind, Values());

    private Goods Before() => new(_row.BeforeKind, Some(_row.Before, DraftField.Before));

    private IReadOnlyList<string> Values() => Some(_row.Values, DraftField.Values);

    private IReadOnlyList<string> Some(List<string> values, DraftField field)
    {
        if (values.Count == 0)
        {
            Missing(field, Texts.Build_ChooseValue);
        }

        return [.. values];
    }

    private int Days(int least) => Whole(least, RuleErrors.MostDays);

    private int Orders() => Whole(1, RuleErrors.MostOrders);

    private int Whole(int least, int most)
    {
        if (Number(_row.Low, DraftField.Low, least, most) is not { } number)
        {
            return least;
        }

        if (number != decimal.Truncate(number))
        {
            Wrong(DraftField.Low, Texts.Build_WholeNumber);
        }

        return (int)number;
    }

    private decimal? Number(string typed, DraftField field, decimal least, decimal most)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            Missing(field, Texts.Build_EnterNumber);
            return null;
        }

        if (TypedNumber.Sentence(TypedNumber.Read(typed, out var value), typed) is { } problem)
        {
            Wrong(field, problem);
            return null;
        }

        if (value < least || value > most)
        {
            Wrong(field, Formats.Fill(Texts.Build_Range, Formats.Count((long)least), Formats.Count((long)most)));
            return null;
        }

        if (RuleErrors.IsTooFine(value))
        {
            Wrong(field, Texts.Build_TooFine);
            return null;
        }

        // "3" and "3.0" are the same in an address.
        return value / 1.0000000000000000000000000000m;
    }

    private DateOnly Day()
    {
        if (_row.From is not { } day)
        {
            Missing(DraftField.Day, Texts.Build_ChooseDay);
            return default;
        }

        return day;
    }

    private (int Number, DateOnly? From, DateOnly? To) Spanned(int number)
    {
        if (_row.From > _row.To)
        {
            Wrong(DraftField.Day, Texts.Build_DaysReversed);
        }

        return (number, _row.From, _row.To);
    }

    private InSegment InSegment()
    {
        if (_row.Segment.Length == 0)
        {
            Missing(DraftField.Segment, Texts.Build_ChooseSegment);
        }

        return new InSegment(_row.Segment, _row.From);
    }

    private void Missing(DraftField field, string text) => _problems.Add(new DraftProblem(_row, field, text, IsMissing: true));

    private void Wrong(DraftField field, string text) => _problems.Add(new DraftProblem(_row, field, text));
}
