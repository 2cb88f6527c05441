using System.Runtime.CompilerServices;
using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The models of a history as of a day, each fitted when somebody first asks and never twice at once. They live as long as the history, through changes of settings.</summary>
internal sealed class FittedModels
{
    // Each move of a slider is another question to the same models.
    private const int MostAnswers = 16;
    private const int MostDays = 4;

    private static readonly ConditionalWeakTable<OrderHistory, Dictionary<(DateOnly Day, RevenueBasis Basis), FittedModels>> Known = [];

    private readonly Lock _gate = new();
    private readonly Dictionary<(PurchaseModelKind Model, int ShortOf), ForecastResult> _fits = [];
    private readonly Dictionary<ForecastOptions, ForecastResult> _answers = [];
    private readonly Dictionary<(PurchaseModelKind Model, int Months), BackTestResult> _backTests = [];
    private readonly OrderHistory _known;
    private readonly RevenueBasis _basis;
    private readonly Lazy<PurchaseSummary> _summary;
    private readonly Lazy<Seasons?> _seasons;

    private FittedModels(OrderHistory history, OrderHistory known, DateOnly day, RevenueBasis basis)
    {
        (_known, _basis) = (known, basis);
        _summary = new Lazy<PurchaseSummary>(() => PurchaseReader.Read(history, day, basis)!);
        _seasons = new Lazy<Seasons?>(() => Seasons.Of(known));
    }

    /// <param name="history">The whole history, with orders.</param>
    /// <param name="known">The history as it was known on the day.</param>
    public static FittedModels Of(OrderHistory history, DateOnly day, RevenueBasis basis, Func<OrderHistory> known)
    {
        var ofHistory = Known.GetOrCreateValue(history);
        lock (ofHistory)
        {
            if (!ofHistory.TryGetValue((day, basis), out var models))
            {
                if (ofHistory.Count >= MostDays)
                {
                    ofHistory.Clear();
                }

                ofHistory.Add((day, basis), models = new FittedModels(history, known(), day, basis));
            }

            return models;
        }
    }

    public ForecastResult Forecast(ForecastOptions options)
    {
        lock (_gate)
        {
            if (_answers.TryGetValue(options, out var known))
            {
                return known;
            }

            if (_answers.Count >= MostAnswers)
            {
                _answers.Clear();
            }

            var fit = Fit(options);
            var answer = fit.Forecast is { } forecast && forecast.Options != options ? new ForecastResult(forecast.With(options), null) : fit;
            _answers.Add(options, answer);
            return answer;
        }
    }

    public BackTestResult BackTest(ForecastOptions options)
    {
        lock (_gate)
        {
            var key = (options.Model, options.HorizonMonths);
            if (!_backTests.TryGetValue(key, out var known))
            {
                _backTests.Add(key, known = BackTester.Run(_known, options, basis: _basis)!);
            }

            return known;
        }
    }

    // What is refused or doubted for the length of the horizon is of that horizon alone; of any other the fit is the same.
    private ForecastResult Fit(ForecastOptions options)
    {
        var key = (options.Model, _summary.Value.LongestAge < Math.Ceiling(options.HorizonMonths * RepeatPurchases.DaysPerMonth) ? options.HorizonMonths : 0);
        if (!_fits.TryGetValue(key, out var fit))
        {
            _fits.Add(key, fit = CustomerForecast.Fit(_summary.Value, options, _seasons.Value));
        }

        return fit;
    }
}
