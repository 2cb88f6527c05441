using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Says in words which customers a list holds, and what a customer is known by.</summary>
public static class CustomerTexts
{
    /// <summary>"124 customers of cohort Jan 1997 who ordered again in month 1, found by a search". What was searched for may be a person's and is not said.</summary>
    /// <param name="words">The store's words; null where they are not at hand.</param>
    public static string Heading(CustomersQuery query, int total, RuleWords? words = null)
    {
        var heading = Group(query, total, words);
        heading = query.Tag is { } tag ? Filled(Texts.Customers_Tagged, heading, tag) : heading;
        return query.Search is null ? heading : Filled(Texts.Customers_Found, heading);
    }

    private static string Group(CustomersQuery query, int total, RuleWords? words)
    {
        var who = Count(total);
        return query.Group switch
        {
            CustomerGroup.Cohort => Cohort(query, who, words),
            CustomerGroup.WeakIdentity => Filled(Texts.Customers_Weak, who),
            CustomerGroup.Repeat => InSpan(query.History, Texts.Customers_Repeat, Texts.Customers_Repeat_Span, who),
            CustomerGroup.New => InSpan(query.History, Texts.Customers_New, Texts.Customers_New_Span, who),
            CustomerGroup.Start => OverSpan(query.History, Texts.Customers_Start, who),
            CustomerGroup.End => OverSpan(query.History, Texts.Customers_End, who),
            CustomerGroup.NewInEnd => OverSpan(query.History, Texts.Customers_NewInEnd, who),
            CustomerGroup.Reactivated => OverSpan(query.History, Texts.Customers_Reactivated, who),
            CustomerGroup.Retained => OverSpan(query.History, Texts.Customers_Retained, who),
            CustomerGroup.Churned => OverSpan(query.History, Texts.Customers_Churned, who),
            CustomerGroup.FirstTime => Filled(Texts.Customers_FirstTime, who, Span(query.History) ?? Texts.Filters_All),
            CustomerGroup.Returning => Filled(Texts.Customers_Returning, who, Span(query.History) ?? Texts.Filters_All),
            CustomerGroup.CameBack => Filled(Texts.Customers_CameBack, who, Span(query.History) ?? Texts.Filters_All),
            CustomerGroup.TopRevenue => Filled(Texts.Customers_Top, who, Formats.Percent(ParetoFigures.TopShare)),
            CustomerGroup.BridgeNew => Bridge(query, BridgePart.New, who),
            CustomerGroup.BridgeMore => Bridge(query, BridgePart.MoreFromRetained, who),
            CustomerGroup.BridgeLess => Bridge(query, BridgePart.LessFromRetained, who),
            CustomerGroup.BridgeLost => Bridge(query, BridgePart.Lost, who),
            CustomerGroup.BridgeReactivated => Bridge(query, BridgePart.Reactivated, who),
            CustomerGroup.BridgeRefunds => Bridge(query, BridgePart.Refunds, who),
            CustomerGroup.OrdersAtLeast => Repeat(query, words, Texts.Customers_AtLeast, who, Formats.Count(query.After)),
            CustomerGroup.OrdersExactly => Repeat(query, words, Texts.Customers_Exactly, who, Formats.Orders(query.After)),
            CustomerGroup.WithOrder => Repeat(query, words, Texts.Customers_WithOrder, who, RepeatTexts.Order(query.After)),
            CustomerGroup.NotReturned => Repeat(query, words, Texts.Customers_NotReturned, who, RepeatTexts.Order(query.After)),
            CustomerGroup.ToRemind => Repeat(query, words, Texts.Customers_ToRemind, who, RepeatTexts.Order(query.After)),
            CustomerGroup.RepeatWithin => Filled(Texts.Customers_RepeatWithin, who, Formats.Days(query.After)),
            CustomerGroup.ObservedFor => Filled(Texts.Customers_ObservedFor, who, Formats.Days(query.After)),
            CustomerGroup.Upsold => Filled(Texts.Customers_Upsold, who),
            CustomerGroup.CrossSold => Filled(Texts.Customers_CrossSold, who),
            CustomerGroup.CrossSellKnown => Filled(Texts.Customers_CrossSellKnown, who),
            CustomerGroup.WinBack => Filled(Texts.Customers_WinBack, who),
            CustomerGroup.InDoubt => Filled(Texts.Customers_InDoubt, who),
            CustomerGroup.LikelyGone => Filled(Texts.Customers_LikelyGone, who),
            _ when query.History is { Segment: { Rule: null } segment, From: null, To: null } => Filled(Texts.Customers_Segment, who, SegmentTexts.Name(segment, words)),
            _ => InSpan(query.History, Texts.Customers_Ordered, Texts.Customers_Ordered_Span, who),
        };
    }

    /// <summary>True where the list depends on the activity window.</summary>
    public static bool UsesWindow(CustomerGroup group) => group is CustomerGroup.Start or CustomerGroup.End or CustomerGroup.NewInEnd
        or CustomerGroup.Reactivated or CustomerGroup.Retained or CustomerGroup.Churned or CustomerGroup.Returning or CustomerGroup.CameBack;

    /// <summary>The filters that the heading does not say.</summary>
    /// <param name="words">The store's words; null where they are not at hand.</param>
    public static IReadOnlyList<string> Filters(CustomersQuery query, RuleWords? words = null) =>
        [.. Acquired(query), .. FilterChip.Of(query.History, words).Select(static chip => chip.Text), .. Found(query)];

    /// <summary>Those of them that a filter bar does not show.</summary>
    public static IReadOnlyList<string> FiltersBesideTheBar(CustomersQuery query) => [.. Acquired(query), .. Found(query)];

    private static IEnumerable<string> Acquired(CustomersQuery query) =>
        query.BoundsAcquisition && Span(query.History) is { } acquired ? [Filled(Texts.Customers_Filter_Acquired, acquired)] : [];

    private static IEnumerable<string> Found(CustomersQuery query) =>
    [
        .. query.Tag is { } tag ? [Filled(Texts.Customers_Filter_Tag, tag)] : Array.Empty<string>(),
        .. query.Search is { } search ? [Filled(Texts.Customers_Filter_Search, search)] : Array.Empty<string>(),
    ];

    /// <summary>The name, else what the customer is known by.</summary>
    public static string Name(string? name, string identity) => string.IsNullOrWhiteSpace(name) ? Identity(identity) : name;

    /// <summary>The value of an identity, without its kind: "email:ana@example.com" is "ana@example.com".</summary>
    public static string Identity(string identity)
    {
        var value = identity[(identity.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return IsErased(identity) ? Filled(Texts.Privacy_Anonymous, value) : value;
    }

    /// <summary>True for a customer whose personal data was erased.</summary>
    public static bool IsErased(string identity) => identity.StartsWith("erased:", StringComparison.Ordinal);

    private static string Count(int total) => total == 1 ? Texts.Customers_Count_One : Filled(Texts.Customers_Count_Many, Formats.Count(total));

    private static string Cohort(CustomersQuery query, string who, RuleWords? words)
    {
        var cohort = query.Cohort is { } key ? CohortTexts.Cohort(query.Rows, query.Grain, key, words) : Texts.Customers_AllCohorts;
        if (query.Index is not { } index)
        {
            return Filled(query.Rows == CohortRows.FirstOrder ? Texts.Customers_Cohort : Texts.Customers_OfRow, who, cohort);
        }

        var text = query.Measure switch
        {
            CohortMeasure.Rolling => Texts.Customers_Cohort_Rolling,
            CohortMeasure.Repeat => Texts.Customers_Cohort_Repeat,
            var sum when sum.IsCumulative() => Texts.Customers_Cohort_Cumulative,
            _ when index == 0 => Texts.Customers_Cohort_Cell,
            _ => Texts.Customers_Cohort_Again,
        };
        return Filled(text, who, cohort, CohortTexts.InPeriod(query.Columns, query.Grain, index));
    }

    private static string Bridge(CustomersQuery query, BridgePart part, string who) =>
        Filled(Texts.Customers_Bridge, who, ValueTexts.Part(part), Span(query.History) ?? Filled(Texts.Customers_NewestPeriod, CohortTexts.Grain(query.Grain)));

    private static string Repeat(CustomersQuery query, RuleWords? words, string text, string who, string orders)
    {
        var sentence = Filled(text, who, orders);
        return query.Cohort is { } cohort ? Filled(Texts.Customers_OfGroup, sentence, CohortTexts.Cohort(query.Rows, query.Grain, cohort, words)) : sentence;
    }

    private static string InSpan(HistoryQuery history, string always, string inSpan, string who) =>
        Span(history) is { } span ? Filled(inSpan, who, span) : Filled(always, who);

    private static string OverSpan(HistoryQuery history, string text, string who) =>
        Filled(text, who, Span(history) ?? Texts.Customers_NewestQuarter);

    private static string? Span(HistoryQuery history) => FilterTexts.Span(history.From, history.To);

    private static string Filled(string text, params object?[] parts) => string.Format(CultureInfo.CurrentCulture, text, parts);
}
