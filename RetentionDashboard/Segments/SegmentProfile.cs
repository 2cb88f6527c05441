using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>What sets the customers of a segment apart from the other customers: how they came, what they buy, how often and for how much.</summary>
/// <param name="Members">The segment.</param>
/// <param name="Others">All other selected customers.</param>
/// <param name="Rows">What is common among either, by topic; within a topic what is surely more common among members first.</param>
public sealed record SegmentProfile(ProfileSide Members, ProfileSide Others, IReadOnlyList<ProfileRow> Rows)
{
    /// <summary>What fewer customers than this have is not asked about.</summary>
    public const int FewestWithIt = 5;

    /// <summary>Compares the members of a segment with the others.</summary>
    /// <param name="figures">What customers did up to the day.</param>
    /// <param name="selection">Customers who count.</param>
    /// <param name="members">Who is in the segment, by customer number.</param>
    /// <param name="products">What orders held, of the figures' history; null leaves out what needs it.</param>
    /// <param name="categories">The same by category.</param>
    public static SegmentProfile Of(CustomerFigures figures, CustomerSelection selection, bool[] members, OrderItems? products, OrderItems? categories)
    {
        var history = figures.History;
        var (channels, countries, discounts) = (new ProfileCounts(history.Channels.Values.Count), new ProfileCounts(history.Countries.Values.Count), new ProfileCounts(1));
        var (firstProducts, firstCategories) = (new ProfileCounts(products?.Catalogue.Count ?? 0), new ProfileCounts(categories?.Catalogue.Count ?? 0));
        var (allProducts, allCategories) = (new ProfileCounts(products?.Catalogue.Count ?? 0), new ProfileCounts(categories?.Catalogue.Count ?? 0));
        var sides = (Members: new Tally(), Others: new Tally());
        for (var customer = 0; customer < members.Length; customer++)
        {
            if (!figures.IsCustomer(customer) || !selection.Contains(customer))
            {
                continue;
            }

            var isMember = members[customer];
            var first = history.FirstOrderOf(customer);
            (isMember ? sides.Members : sides.Others).Add(figures, customer);
            channels.Add(history.Channels.CodeAt(first), isMember);
            countries.Add(history.Countries.CodeAt(first), isMember);
            discounts.Add(history.HasDiscount(first) ? 0 : DimensionBuilder.None, isMember);
            CountItems(products, firstProducts, allProducts, customer, isMember);
            CountItems(categories, firstCategories, allCategories, customer, isMember);
        }

        var (ours, theirs) = (sides.Members.ToSide(), sides.Others.ToSide());
        ProfileRow[] rows =
        [
            .. Rows(ProfileTopic.FirstChannel, channels, code => history.Channels.Values[code]),
            .. Rows(ProfileTopic.FirstCountry, countries, code => history.Countries.Values[code]),
            .. Rows(ProfileTopic.FirstDiscount, discounts, static _ => ""),
            .. Rows(ProfileTopic.FirstCategory, firstCategories, code => categories!.Catalogue[code].Key),
            .. Rows(ProfileTopic.FirstProduct, firstProducts, code => products!.Catalogue[code].Key),
            .. Rows(ProfileTopic.Category, allCategories, code => categories!.Catalogue[code].Key),
            .. Rows(ProfileTopic.Product, allProducts, code => products!.Catalogue[code].Key),
        ];
        // With few customers on a side nothing is a question.
        var stands = new TwoRates(new Ratio(0, ours.Customers), new Ratio(0, theirs.Customers)).IsEnough
            ? FalseDiscovery.Stand([.. rows.Select(static row => row.PValue)], BasketPairs.FalseAlarms)
            : new bool[rows.Length];
        return new SegmentProfile(ours, theirs, [.. rows.Select((row, place) => row with { Stands = stands[place] })]);

        void CountItems(OrderItems? items, ProfileCounts inFirst, ProfileCounts inAny, int customer, bool isMember)
        {
            var first = history.FirstOrderOf(customer);
            for (var order = first; items is not null && order < first + figures.Orders[customer]; order++)
            {
                foreach (var item in items.Of(order))
                {
                    inAny.AddOnce(item, customer, isMember);
                    if (order == first)
                    {
                        inFirst.Add(item, isMember);
                    }
                }
            }
        }

        IEnumerable<ProfileRow> Rows(ProfileTopic topic, ProfileCounts counts, Func<int, string> key) => counts.Codes
            .Select(code => (Code: code, Ours: counts.Members(code), Theirs: counts.Others(code)))
            .Where(static count => count.Ours + count.Theirs >= FewestWithIt)
            .Select(count => new ProfileRow(
                topic,
                key(count.Code),
                new Ratio(count.Ours, ours.Customers),
                new Ratio(count.Theirs, theirs.Customers),
                Association.PValue(count.Ours, ours.Customers, count.Ours + count.Theirs, ours.Customers + theirs.Customers),
                Stands: false))
            .OrderByDescending(static row => row.Interval?.Lower ?? (row.Lift is null ? 1 : 0))
            .ThenByDescending(static row => row.Members.Numerator)
            .ThenBy(static row => row.Key, StringComparer.Ordinal);
    }

    private sealed class Tally
    {
        private int _customers;
        private long _orders;
        private long _discounted;
        private long _net;
        private long _days;

        public void Add(CustomerFigures figures, int customer)
        {
            var first = figures.History.FirstOrderOf(customer);
            _customers++;
            _orders += figures.Orders[customer];
            _net += figures.Net[customer];
            _days += figures.AsOf.DayNumber - figures.History.FirstDayOf(customer);
            for (var order = first; order < first + figures.Orders[customer]; order++)
            {
                _discounted += figures.History.HasDiscount(order) ? 1 : 0;
            }
        }

        public ProfileSide ToSide() => new(_customers, _orders, _discounted, Money.ToDecimal(_net), _days);
    }
}
