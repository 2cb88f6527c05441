using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Settings;

/// <summary>Thresholds of the RFM scores and shares of the loyalty tiers.</summary>
public sealed partial class ThresholdsCard(SegmentThresholdsSettings settings)
{
    private SegmentThresholds? _thresholds;
    private ThresholdsForm _form = new();
    private bool _saving;
    private bool _saved;

    /// <summary><see cref="StoreInfo.AllStores"/> for the sum.</summary>
    [Parameter, EditorRequired]
    public int StoreId { get; set; }

    private string Currency => _thresholds?.Currency ?? "";

    private IReadOnlyList<(string Name, string[] Texts, bool IsReversed, string Unit)> Figures =>
    [
        (Texts.Segments_Recency, _form.Recency, true, ""),
        (Texts.Segments_Frequency, _form.Frequency, false, ""),
        (Texts.Segments_Monetary, _form.Monetary, false, "(" + Currency + ")"),
    ];

    protected override async Task OnInitializedAsync()
    {
        try
        {
            await ReadAsync();
        }
        catch (MissingRateException)
        {
            // The page says where the rate is entered.
        }
    }

    private async Task ReadAsync()
    {
        _thresholds = await settings.GetAsync(StoreId, Leaving);
        _form = _thresholds is null ? new ThresholdsForm() : ThresholdsForm.From(_thresholds);
    }

    private static string Listed(IReadOnlyList<decimal> bounds) => string.Join(" · ", bounds.Select(static bound => Formats.Number(bound, bound == decimal.Truncate(bound) ? 0 : 1)));

    private void Turn(bool isOwn) => (_form.IsOwn, _saved) = (isOwn, false);

    private void AddTier() => _form.Tiers.Add("");

    private void RemoveTier() => _form.Tiers.RemoveAt(_form.Tiers.Count - 1);

    private async Task SaveAsync()
    {
        _saved = false;
        if (_form.Read() is not var (bounds, tiers))
        {
            return;
        }

        _saving = true;
        // Not cancelled when the reader leaves: they pressed Save.
        await settings.SaveAsync(StoreId, bounds, tiers, CancellationToken.None);
        _saving = false;
        _saved = true;
        await ReadAsync();
    }
}
