using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>Into which store the orders go.</summary>
public sealed partial class StoreChoice
{
    private const int NewStore = 0;

    private readonly IReadOnlyList<string> _currencies = [.. AllCurrencies()];
    private readonly IReadOnlyList<string> _timeZones = [.. AllTimeZones()];
    private IReadOnlyList<StoreOption> _options = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<StoreInfo> Stores { get; set; } = [];

    [Parameter, EditorRequired]
    public StoreChoiceModel Choice { get; set; } = null!;

    [Parameter]
    public string? FileCurrency { get; set; }

    /// <summary>Raised after a change that can change how the file is read.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    protected override void OnParametersSet() =>
        _options = [.. Stores.Select(store => new StoreOption(store.Id, $"{store.Name} ({store.Currency})")), new StoreOption(NewStore, Texts.Store_New)];

    private Task ChooseAsync(object value)
    {
        Choice.Choose(Stores.FirstOrDefault(store => store.Id == (int)value));
        return Changed.InvokeAsync();
    }

    private Task NameAsync(string name)
    {
        Choice.Name = name.Trim();
        return Changed.InvokeAsync();
    }

    private Task CurrencyAsync(object value)
    {
        Choice.Currency = (string?)value;
        return Changed.InvokeAsync();
    }

    private Task TimeZoneAsync(object value)
    {
        Choice.TimeZone = (string?)value;
        return Changed.InvokeAsync();
    }

    private static Dictionary<string, object> Named(string name) => new() { ["aria-label"] = name };

    private static IEnumerable<string> AllCurrencies() =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(static culture => new RegionInfo(culture.Name).ISOCurrencySymbol)
            .Where(static code => code.Length == 3 && code != "XXX")
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> AllTimeZones() =>
        TimeZoneInfo.GetSystemTimeZones()
            .Select(static zone => zone.Id)
            .Where(static id => id.Contains('/', StringComparison.Ordinal) || id == "UTC")
            .Order(StringComparer.Ordinal);

    private sealed record StoreOption(int? Id, string Text);
}
