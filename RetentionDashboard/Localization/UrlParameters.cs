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
    public const string Grain = "grain";
    public const string Measure = "measure";
    public const string By = "by";
    public const string Cohort = "cohort";

    /// <summary>Number of the order that days are counted from.</summary>
    public const string After = "after";

    public const string Index = "index";
    public const string Group = "group";
    public const string Sort = "sort";
    public const string Descending = "desc";
    /// <summary>Margin in percent, instead of the store's.</summary>
    public const string Margin = "margin";

    /// <summary>Lifetime in years, instead of the store's source.</summary>
    public const string Years = "years";

    public const string Page = "page";
    public const string Issue = "issue";
    public const string Files = "files";
}
