using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>Into which store the orders go; of a new one its currency and time zone, with what the file says of them.</summary>
public sealed partial class StoreChoice
{
    private const string NewStore = "new";

    private readonly IReadOnlyList<ChoiceOption> _currencies = [.. AllCurrencies().Select(static code => new ChoiceOption(code, code))];
    private readonly IReadOnlyList<ChoiceOption> _timeZones = [.. AllTimeZones().Select(static id => new ChoiceOption(id, id.Replace('_', ' ')))];

    [Parameter, EditorRequired]
    public IReadOnlyList<StoreInfo> Stores { get; set; } = [];

    [Parameter, EditorRequired]
    public StoreChoiceModel Choice { get; set; } = null!;

    /// <summary>What the file tells of its currency and time zone.</summary>
    [Parameter]
    public FileGuesses? Guesses { get; set; }

    /// <summary>What several files agree on, where their guesses are not told one by one.</summary>
    [Parameter]
    public string? FileCurrency { get; set; }

    /// <summary>Raised after a change that can change how the file is read.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>Raised with every letter of a new store's name, which changes nothing of how the file is read.</summary>
    [Parameter]
    public EventCallback Named { get; set; }

    private IReadOnlyList<ChoiceOption> StoreOptions =>
        [.. Stores.Select(static store => new ChoiceOption(IdOf(store), $"{store.Name} ({store.Currency})")), new ChoiceOption(NewStore, Texts.Store_New)];

    private string? ShownCurrency => Choice.Currency ?? Guesses?.Currency.Value ?? FileCurrency;

    private string? ShownTimeZone => Choice.TimeZone ?? (Guesses?.TimeZone is { IsDecided: true } guess ? guess.Value : null);

    private Task ChooseAsync(string value)
    {
        Choice.Choose(Stores.FirstOrDefault(store => IdOf(store) == value));
        return Changed.InvokeAsync();
    }

    private Task NameAsync(string name)
    {
        Choice.Name = name.Trim();
        return Named.InvokeAsync();
    }

    private Task CurrencyAsync(string code)
    {
        Choice.Currency = code;
        return Changed.InvokeAsync();
    }

    private Task TimeZoneAsync(string id)
    {
        Choice.TimeZone = id;
        return Changed.InvokeAsync();
    }

    private static string IdOf(StoreInfo? store) => store?.Id.ToString(CultureInfo.InvariantCulture) ?? NewStore;

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
}
