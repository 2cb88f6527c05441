using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.DataQuality;

/// <summary>Can the figures be trusted? What is worth a look in the data, what it means, and the list behind each finding.</summary>
public sealed partial class DataQualityPage(DataQualityReports reports, ProposalsReports proposals, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.DataQualityPath)
{
    private const int MostWords = 8;

    private int? _storeId;
    private DataQualityReport? _report;
    private ProposalsReport? _proposals;
    private bool _loaded;

    private IReadOnlyList<QualityFinding> Found => [.. _report!.Findings.Where(static finding => finding.Count > 0)];

    private IReadOnlyList<QualityFinding> Fine => [.. _report!.Findings.Where(static finding => finding.Count == 0)];

    protected override async Task LoadAsync()
    {
        var storeId = new LinkReader(Navigation.Uri).History.StoreId;
        var report = await reports.GetAsync(storeId, Leaving);
        var proposed = report is null ? null : await proposals.GetAsync(storeId, Leaving);
        (_storeId, _report, _proposals, _loaded) = (storeId, report, proposed, true);
    }

    private static string WordOf(StatusCount word) => $"{(word.Word.Length == 0 ? Texts.Quality_NoWord : word.Word)}: {Formats.Count(word.Orders)}";

    private static string? Shares(QualityFinding finding) => finding switch
    {
        { Check: QualityCheck.CalendarGaps, Orders: { } missing } => Formats.Fill(Texts.Quality_GapShare, Formats.Number(missing.Numerator, 0), Formats.Percent(missing)),
        { Check: QualityCheck.NotValid, Orders: { } orders, Revenue: { } revenue } => Formats.Fill(Texts.Quality_NotValidShare, Formats.Percent(orders), Formats.Percent(revenue)),
        { Orders: { } orders, Revenue: { } revenue } => Formats.Fill(Texts.Quality_Share, Formats.Percent(orders), Formats.Percent(revenue)),
        _ => null,
    };
}
