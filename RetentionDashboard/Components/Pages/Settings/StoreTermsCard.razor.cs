using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Settings;

/// <summary>A store's name and time zone.</summary>
public sealed partial class StoreTermsCard(StoreTermsSettings settings)
{
    private static readonly Lazy<IReadOnlyList<ChoiceOption>> Known = new(static () =>
    [
        .. TimeZoneInfo.GetSystemTimeZones()
            .Where(static zone => zone.HasIanaId)
            .OrderBy(static zone => zone.Id, StringComparer.Ordinal)
            .Select(static zone => new ChoiceOption(zone.Id, zone.Id.Replace('_', ' ') + OffsetOf(zone))),
    ]);

    private string? _name;
    private string? _timeZone;
    private string? _problem;
    private bool _saving;
    private bool _saved;

    [Parameter, EditorRequired]
    public StoreDetail Detail { get; set; } = null!;

    private IReadOnlyList<ChoiceOption> Zones => [.. Known.Value.Any(zone => zone.Value == Detail.TimeZone) ? Known.Value : Known.Value.Prepend(new ChoiceOption(Detail.TimeZone, Detail.TimeZone))];

    protected override void OnInitialized() => (_name, _timeZone) = (Detail.Name, Detail.TimeZone);

    private static string OffsetOf(TimeZoneInfo zone) =>
        string.Create(CultureInfo.InvariantCulture, $" (UTC{(zone.BaseUtcOffset < TimeSpan.Zero ? '-' : '+')}{zone.BaseUtcOffset:hh\\:mm})");

    private async Task SaveAsync()
    {
        _saving = true;
        // Not cancelled when the reader leaves: they pressed Save.
        var problem = await settings.SaveAsync(Detail.Id, _name, _timeZone, CancellationToken.None);
        _saving = false;
        _saved = problem is null;
        _problem = problem switch
        {
            null => null,
            StoreProblem.NameMissing => Texts.Settings_NameMissing,
            StoreProblem.NameTooLong => Formats.Fill(Texts.Settings_NameTooLong, StoreTermsSettings.LongestName),
            StoreProblem.NameTaken => Texts.Settings_NameTaken,
            StoreProblem.NameReserved => Texts.Settings_NameReserved,
            StoreProblem.ImportUnderWay => Texts.Settings_ImportUnderWay,
            StoreProblem.TimeZoneUnknown => Texts.Settings_TimeZoneUnknown,
            _ => Texts.Settings_TimeZoneFixed,
        };
    }
}
