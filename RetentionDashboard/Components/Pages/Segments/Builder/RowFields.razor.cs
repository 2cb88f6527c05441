using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>How a condition is met, and by which value.</summary>
public sealed partial class RowFields
{
    private IReadOnlyList<RuleChoice>? _cities;

    [Parameter, EditorRequired]
    public DraftRow Row { get; set; } = null!;

    /// <summary>"2.1": where the condition stands.</summary>
    [Parameter, EditorRequired]
    public string Place { get; set; } = "";

    [CascadingParameter]
    public RuleEditing Editing { get; set; } = null!;

    private static IReadOnlyList<ChoiceOption> Discounts => [.. Enum.GetValues<DiscountUse>().Select(static use => new ChoiceOption(use.ToString(), BuildWords.Name(use)))];

    private string Unit => Row.Kind.Figure is { } figure ? BuildWords.Unit(figure, Editing.Choices.Store.Currency) : "";

    // What the rule asks for stays to be seen and taken back where the store has it no more: a fourth tier, a channel that was renamed.
    private IEnumerable<RuleChoice> Few => BuildWords.Few(Row.Kind, Editing.Choices.Store) is var known
        ? known.Concat(Row.Values.Where(value => known.All(choice => choice.Value != value)).Distinct().Select(static value => new RuleChoice(value, value))) : [];

    private IReadOnlyList<RuleChoice>? Values => Editing.Choices.Of(Row.Kind.Property!.Value) ?? _cities;

    private IReadOnlyList<IGrouping<string, RuleChoice>> Groups =>
    [
        .. Editing.Segments.Select(static kept => (Family: Texts.Build_SavedSegments, Choice: new RuleChoice(InSegment.KeyOf(kept.Id), kept.Name)))
            .Concat(BuiltInSegment.All(Editing.Choices.Store.LoyaltyTiers).Select(static segment => (Family: SegmentTexts.Family(segment.Family), Choice: new RuleChoice(segment.Key, SegmentTexts.Name(segment)))))
            .GroupBy(static one => one.Family, static one => one.Choice),
    ];

    protected override async Task OnParametersSetAsync()
    {
        if (_cities is null && Row.Kind.Property == OrderProperty.City)
        {
            _cities = await Editing.Cities();
        }
    }

    private string Named(string text) => Formats.Fill(Texts.Build_Named, Place, text);

    private bool IsWrong(DraftField field) => Editing.ProblemOf(Row, field) is { } problem && (Editing.IsStrict || !problem.IsMissing);

    private Task BoundAsync(ChangeEventArgs change)
    {
        Row.How = Enum.TryParse<NumberHow>(change.Value as string, out var how) ? how : Row.How;
        return Editing.Changed(false);
    }

    private Task ToggleAsync(string value)
    {
        if (Row.Values.RemoveAll(chosen => chosen == value) == 0)
        {
            Row.Values.Add(value);
        }

        return Editing.Changed(false);
    }

    private Task DiscountAsync(string value)
    {
        Row.Discount = Enum.Parse<DiscountUse>(value);
        return Editing.Changed(false);
    }

    private Task SpanAsync(DateOnly? from, DateOnly? to)
    {
        (Row.From, Row.To) = (from, to);
        return Editing.Changed(false);
    }

    private Task SegmentAsync(ChangeEventArgs change)
    {
        Row.Segment = change.Value as string ?? "";
        return Editing.Changed(false);
    }
}
