using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Settings;

/// <summary>The table of exchange rates, and a line to enter one. The pair that sums wait for is filled in.</summary>
public sealed partial class RatesCard(ExchangeRates rates, StoresReports stores)
{
    private IReadOnlyList<RateRow> _rates = [];
    private IReadOnlyList<RatePair> _missing = [];
    private string? _from;
    private string? _to;
    private string? _rate;
    private string? _problem;
    private bool _saved;

    /// <summary>Called after the table changed.</summary>
    [Parameter]
    public EventCallback OnChange { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _rates = await rates.GetAsync();
        try
        {
            _missing = [];
            await stores.GetSumAsync();
        }
        catch (MissingRateException missing)
        {
            _missing = missing.Pairs;
            (_from, _to, _rate) = (missing.Pairs[0].From, missing.Pairs[0].To, null);
        }
    }

    private async Task SaveAsync()
    {
        _saved = false;
        var unread = TypedNumber.Read(_rate, out var value);
        decimal? rate = unread is null ? value : null;
        _problem = ExchangeRates.ProblemOf(_from, _to, rate) switch
        {
            RateProblem.NotACurrency => Texts.Rates_NotACurrency,
            RateProblem.SameCurrency => Texts.Rates_SameCurrency,
            RateProblem.CurrencyUnknown => Texts.Rates_CurrencyUnknown,
            RateProblem.NotARate => unread == TypedNumberProblem.Ambiguous ? TypedNumber.Sentence(unread, _rate) : Texts.Rates_NotARate,
            _ => null,
        };
        if (_problem is null)
        {
            await rates.SaveAsync(_from!, _to!, rate!.Value);
            (_from, _to, _rate, _saved) = (null, null, null, true);
            await LoadAsync();
            await OnChange.InvokeAsync();
        }
    }

    private async Task RemoveAsync(RateRow rate)
    {
        _saved = false;
        await rates.RemoveAsync(rate.Id);
        await LoadAsync();
        await OnChange.InvokeAsync();
    }
}
