using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Components.Pages.Segments;

/// <summary>Who the best fifth of customers are and what they buy, beside the others. Its address holds filters.</summary>
public sealed partial class ParetoPage(ParetoReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.ParetoPath)
{
    private HistoryQuery _query = new();
    private ParetoReport? _report;
    private FilterChoices? _choices;
    private bool _loaded;
    private bool _busy;

    private static IReadOnlyList<(string Title, string Text, IReadOnlyList<ProfileTopic> Topics)> Parts =>
    [
        (Texts.ParetoPage_Came, Texts.ParetoPage_Came_Text, [ProfileTopic.FirstChannel, ProfileTopic.FirstCountry, ProfileTopic.FirstDiscount]),
        (Texts.ParetoPage_First, Texts.ParetoPage_First_Text, [ProfileTopic.FirstCategory, ProfileTopic.FirstProduct]),
        (Texts.ParetoPage_Ever, Texts.ParetoPage_Ever_Text, [ProfileTopic.Category, ProfileTopic.Product]),
    ];

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Segments.History;
        _busy = true;
        StateHasChanged();
        var report = await reports.GetAsync(query, Leaving);
        var choices = await filters.GetAsync(query, Leaving);
        if (uri == Navigation.Uri)
        {
            (_query, _report, _choices, _loaded, _busy) = (query, report, choices, true, false);
        }
    }

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.Pareto(history));
}
