using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.DataQuality;

/// <summary>The orders behind a finding; its address says which.</summary>
public sealed partial class OrdersPage(OrdersReports reports, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.OrdersPath)
{
    private OrdersQuery _query = new();
    private OrdersReport? _report;
    private bool _loaded;

    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    private QualityCheck Check => IssueTexts.CheckOf(_query.Issue);

    private static string Worth(OrdersReport report)
    {
        var worth = Formats.Fill(Texts.Quality_OrdersWorth, Formats.Count(report.Total), Money(report.Worth));
        return report.Refunds == 0 ? worth
            : worth + " " + Formats.Fill(report.Issue == OrderIssue.Unattributed ? Texts.Unattributed_Refunds : Texts.Quality_OrdersRefunds, Money(report.Refunds), Money(report.Revenue));

        string Money(decimal amount) => Formats.Money(amount, report.Store.Currency);
    }

    protected override async Task LoadAsync()
    {
        var query = new LinkReader(Navigation.Uri).Orders;
        var report = await reports.GetAsync(query, Leaving);
        if (report is not null && (ListPages.Within((query.Skip / LinkReader.PageSize) + 1, report.Total) - 1) * LinkReader.PageSize is var skip && skip < query.Skip)
        {
            query = query with { Skip = skip };
            report = await reports.GetAsync(query, Leaving);
        }

        (_query, _report, _loaded) = (query, report, true);
    }
}
