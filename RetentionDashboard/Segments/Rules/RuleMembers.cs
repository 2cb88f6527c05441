namespace RetentionDashboard.Segments.Rules;

/// <summary>Works out who belongs to a segment. Each condition makes one set of customers, and sets are joined as the rule says.</summary>
public sealed class RuleMembers
{
    private readonly SegmentContext _context;
    private readonly CustomerFigures _figures;
    private readonly Conditions _conditions;
    private readonly Dictionary<int, bool[]> _known = [];
    private readonly Dictionary<DateOnly, RuleMembers> _earlier = [];
    private readonly List<int> _asking;

    private RuleMembers(SegmentContext context, CustomerFigures figures, List<int> asking) =>
        (_context, _figures, _conditions, _asking) = (context, figures, new Conditions(context, figures), asking);

    /// <summary>Members by the customers' numbers in the context's history; false for whoever has not ordered by its day.</summary>
    /// <param name="rule">The rule; one that <see cref="RuleErrors"/> finds fault with has members nobody can count on.</param>
    /// <param name="context">What it is answered from.</param>
    /// <exception cref="RuleException">Another segment is unknown, or asks in the end about itself; or a forecast is needed and there is none.</exception>
    /// <exception cref="InvalidOperationException">A condition needs details of orders or forecasts that the context has not.</exception>
    public static bool[] Of(SegmentRule rule, SegmentContext context) =>
        context.Figures is { } figures ? new RuleMembers(context, figures, []).Read(rule, RuleJson.Root) : new bool[context.History.CustomerCount];

    // The set is the caller's to change.
    private bool[] Read(SegmentRule rule, string path) => rule switch
    {
        AllOf all => Intersection(all, path),
        AnyOf any => Union(any, path),
        Negation not => Complement(not, path),
        TierIs tiers => Union(new AnyOf([.. tiers.Of.Select(static tier => new InSegment(TierIs.KeyOf(tier)))]), path),
        InSegment segment => Known(Members(segment, path)),
        FigureBetween { Figure: var figure } when RuleNeeds.IsExpected(figure) && _context.Expected(figure) is null => throw new RuleException(new RuleError(path, RuleProblem.NoForecast)),
        _ => MemberSets.Where(_figures, _conditions.Of(rule)),
    };

    // Of a built-in segment it is not for others to know who counts as a customer by the day.
    private bool[] Known(bool[] members) => MemberSets.Where(_figures, customer => members[customer]);

    private bool[] Everybody() => MemberSets.Where(_figures, static _ => true);

    private bool[] Intersection(AllOf all, string path)
    {
        var members = all.Of.Count == 0 ? Everybody() : Read(all.Of[0], RuleErrors.Place(path, 0));
        for (var i = 1; i < all.Of.Count; i++)
        {
            MemberSets.Intersect(members, Read(all.Of[i], RuleErrors.Place(path, i)));
        }

        return members;
    }

    private bool[] Union(AnyOf any, string path)
    {
        var members = any.Of.Count == 0 ? new bool[_context.History.CustomerCount] : Read(any.Of[0], RuleErrors.Place(path, 0));
        for (var i = 1; i < any.Of.Count; i++)
        {
            MemberSets.Unite(members, Read(any.Of[i], RuleErrors.Place(path, i)));
        }

        return members;
    }

    private bool[] Complement(Negation not, string path)
    {
        var members = Everybody();
        MemberSets.Except(members, Read(not.Rule, path + ".rule"));
        return members;
    }

    private bool[] Members(InSegment segment, string path)
    {
        if (segment.AsOf is { } day && day < _figures.AsOf)
        {
            return Earlier(day).Members(segment with { AsOf = null }, path);
        }

        if (segment.Saved() is not { } number)
        {
            return _context.BuiltIn(segment.Key) ?? throw Unknown(segment, path);
        }

        if (_asking.Contains(number))
        {
            throw new RuleException(new RuleError(path, RuleProblem.Cycle, RuleErrors.Chain(_asking.SkipWhile(step => step != number).Append(number))));
        }

        if (!_known.TryGetValue(number, out var members))
        {
            _asking.Add(number);
            members = Read(_context.Saved(number) ?? throw Unknown(segment, path), path);
            _asking.RemoveAt(_asking.Count - 1);
            _known.Add(number, members);
        }

        return members;
    }

    // Who asks about whom is kept across days, so that a circle is found on its way through the past too.
    private RuleMembers Earlier(DateOnly day)
    {
        if (!_earlier.TryGetValue(day, out var earlier))
        {
            var context = _context.At(day);
            earlier = new RuleMembers(context, context.Figures!, _asking);
            _earlier.Add(day, earlier);
        }

        return earlier;
    }

    private static RuleException Unknown(InSegment segment, string path) => new(new RuleError(path, RuleProblem.UnknownSegment, segment.Key));
}
