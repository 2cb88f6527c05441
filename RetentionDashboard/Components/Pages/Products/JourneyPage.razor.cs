using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Products;

/// <summary>Which product or category follows which from the first order to the fourth. Its address holds filters, level, what is hidden and how many are shown.</summary>
public sealed partial class JourneyPage(ProductsReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.JourneyPath)
{
    private JourneyQuery _query = new();
    private JourneyReport? _report;
    private FilterChoices? _choices;
    private bool _loaded;

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Journey;
        var report = await reports.GetJourneyAsync(query, Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        if (uri == Navigation.Uri)
        {
            (_query, _report, _choices, _loaded) = (query, report, choices, true);
        }
    }

    private static string Note(JourneyReport report) => Formats.Fill(Texts.Journey_Note, Formats.Days(report.Store.Options.ActivityWindowDays));

    private static IReadOnlyList<FilterChoice> Hideable(JourneyReport report) =>
        [.. report.Journey.Leads.Select(lead => new FilterChoice(report.Catalogue[lead.Item].Key, report.Catalogue[lead.Item].Name, lead.Customers))];

    private string Customers(SegmentRule rule) => Links.Customers(_query.History, SegmentChoice.Of(rule));

    private JourneyQuery Showing(string key) => _query with { Hidden = [.. _query.Hidden.Where(hidden => hidden != key)] };

    private void Hide(string? key)
    {
        if (key is not null)
        {
            Navigation.NavigateTo(Links.Journey(_query with { Hidden = [.. _query.Hidden, key] }));
        }
    }

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.Journey(_query with { History = history }));
}
