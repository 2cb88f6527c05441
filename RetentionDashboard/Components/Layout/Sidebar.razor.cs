using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Layout;

/// <summary>The pages. Filters by channel, country and product go along; a span does not, for it means another thing on each page.</summary>
public sealed partial class Sidebar
{
    [Parameter]
    public int? StoreId { get; set; }

    /// <summary>The address shown, without its query.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = Links.Home;

    [Parameter, EditorRequired]
    public HistoryQuery Filters { get; set; } = new();

    [Parameter]
    public EventCallback OnNavigate { get; set; }

    private HistoryQuery Store => new() { StoreId = StoreId };

    private IReadOnlyList<Item> Items
    {
        get
        {
            var filters = Filters with { From = null, To = null };
            return
            [
                new(Texts.Shell_Overview, "dashboard", Links.Overview(filters), Path == Links.Home),
                new(Texts.Shell_Cohorts, "grid_on", Links.Cohorts(new CohortsQuery { History = filters }), IsAt(Links.CohortsPath)),
                new(Texts.Activity_Title, "bar_chart", Links.Activity(new ActivityQuery { History = filters }), IsAt(Links.ActivityPath)),
                new(Texts.Repeat_Title, "autorenew", Links.Repeat(new RepeatQuery { History = filters }), IsAt(Links.RepeatPath)),
                new(Texts.Value_Title, "payments", Links.Value(new ValueQuery { History = filters }), IsAt(Links.ValuePath)),
                new(Texts.Churn_Menu, "person_search", Links.Churn(new ChurnQuery { History = filters.WithoutOrderFilter }), IsAt(Links.ChurnPath)),
                new(Texts.Segments_Title, "donut_small", Links.Segments(new SegmentsQuery { History = filters }), IsAt(Links.SegmentsPath)),
                new(Texts.Products_Title, "category", Links.Products(new ProductsQuery { History = filters }), IsAt(Links.ProductsPath)),
                new(Texts.Compare_Title, "compare_arrows", Links.Compare(new CompareQuery { History = filters }), IsAt(Links.ComparePath)),
                new(Texts.Shell_Customers, "group", Links.Customers(filters, CustomerGroup.Ordered), IsAt(Links.CustomersPath)),
                new(Texts.Lists_Title, "outbox", Links.Lists(StoreId), IsAt(Links.ListsPath) || IsAt(Links.PrivacyPath)),
                new(Texts.Views_Menu, "bookmarks", Links.Views(StoreId), IsAt(Links.ViewsPath)),
                new(Texts.Quality_Title, "fact_check", Links.DataQuality(StoreId), IsAt(Links.DataQualityPath) || IsAt(Links.OrdersPath)),
                new(Texts.Shell_Imports, "inventory_2", Links.ImportsFrom(StoreId), IsAt(Links.Imports)),
                new(Texts.Glossary_Title, "menu_book", Links.Glossary(StoreId), IsAt(Links.GlossaryPath)),
                new(Texts.Shell_Settings, "tune", Links.Settings(StoreId), IsAt(Links.SettingsPath)),
            ];
        }
    }

    private bool IsAt(string page) => Path == page || Path.StartsWith(page + "/", StringComparison.Ordinal);

    private sealed record Item(string Title, string Icon, string Address, bool IsCurrent);
}
