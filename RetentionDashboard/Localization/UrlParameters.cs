namespace RetentionDashboard.Localization;

/// <summary>The names that addresses carry.</summary>
public static class UrlParameters
{
    public const string Store = "store";

    /// <summary>The value of <see cref="Store"/> that asks for all real stores together.</summary>
    public const string AllStores = "all";

    public const string From = "from";
    public const string To = "to";
    public const string Channel = "channel";
    public const string Country = "country";
    public const string Product = "product";
    public const string Region = "region";
    public const string Category = "category";

    /// <summary>"with" or "without" a discount on the first order.</summary>
    public const string Discount = "discount";

    /// <summary>Key of a segment.</summary>
    public const string Segment = "segment";

    /// <summary>Days of the first order, where <see cref="From"/> and <see cref="To"/> bound the orders.</summary>
    public const string AcquiredFrom = "acquired-from";
    public const string AcquiredTo = "acquired-to";

    /// <summary>Days of the orders that count, where <see cref="From"/> and <see cref="To"/> bound the first order.</summary>
    public const string OrderedFrom = "ordered-from";
    public const string OrderedTo = "ordered-to";

    /// <summary>Numbers of the orders that count.</summary>
    public const string NthFrom = "nth-from";
    public const string NthTo = "nth-to";

    /// <summary>JSON of a segment's rule while it is built.</summary>
    public const string Rule = "rule";

    public const string Columns = "columns";

    /// <summary>The form of a cohort table's numbers.</summary>
    public const string Show = "show";

    /// <summary>Which segments are looked at over time.</summary>
    public const string Family = "family";

    /// <summary>How many months, or "all".</summary>
    public const string Months = "months";

    /// <summary>The two days between which customers moved.</summary>
    public const string Since = "since";

    /// <inheritdoc cref="Since"/>
    public const string Until = "until";

    public const string Grain = "grain";
    public const string Measure = "measure";
    public const string By = "by";
    public const string Cohort = "cohort";

    /// <summary>Number of the order that days are counted from.</summary>
    public const string After = "after";

    /// <summary>Smallest share of orders that hold a pair of products, 0 to 1.</summary>
    public const string Support = "support";

    /// <summary>The most pairs that another program is given.</summary>
    public const string Limit = "limit";

    /// <summary>Key of a product or category that a page is about.</summary>
    public const string Item = "item";

    /// <summary>Items that are shown by themselves, and those that are looked past.</summary>
    public const string Most = "most";
    public const string Hide = "hide";

    public const string Index = "index";
    public const string Group = "group";
    public const string Sort = "sort";
    public const string Descending = "desc";

    /// <summary>What values are meant to reach: in percent for shares, else in the measure's own unit.</summary>
    public const string Target = "target";

    /// <summary>"all" shows a long table in full.</summary>
    public const string Rows = "rows";

    /// <summary>Begins the names of a second filter that is set beside the first.</summary>
    public const string OtherPrefix = "b-";

    /// <summary>Margin in percent, instead of the store's.</summary>
    public const string Margin = "margin";

    /// <summary>Lifetime in years, instead of the store's source.</summary>
    public const string Years = "years";

    /// <summary>Which model of order dates.</summary>
    public const string Model = "model";

    /// <summary>How far a forecast looks ahead, in months.</summary>
    public const string Horizon = "horizon";

    /// <summary>What a month takes off a later amount, in percent.</summary>
    public const string MonthlyDiscount = "monthly-discount";

    /// <summary>How many times its cost a new customer should bring.</summary>
    public const string Ratio = "ratio";

    /// <summary>What is compared: spans, cohorts or filters.</summary>
    public const string Kind = "kind";

    /// <summary>A side of a comparison: a cohort's key, and before a hyphen the prefix of its filter.</summary>
    public const string SideA = "a";

    /// <inheritdoc cref="SideA"/>
    public const string SideB = "b";

    public const string Page = "page";

    /// <summary>What a list is narrowed to.</summary>
    public const string Search = "search";

    /// <summary>A tag that the customers of a list have.</summary>
    public const string Tag = "tag";

    /// <summary>Columns of a list that leaves, or is shown.</summary>
    public const string Fields = "fields";

    /// <summary>Country of telephone numbers that name none.</summary>
    public const string Phones = "phones";

    public const string Issue = "issue";
    public const string Files = "files";
    public const string Author = "author";
}
