namespace RetentionDashboard.Metrics;

/// <summary>Which cohorts a customer is in, by a property of the first order. Number 0 is "no value" for all but the first order's period.</summary>
internal sealed class CohortKeys
{
    private readonly OrderHistory _history;
    private readonly CohortRows _rows;
    private readonly PeriodCalendar _calendar;
    private readonly int[] _periods;
    private readonly int[] _keyOfPeriod;

    public CohortKeys(OrderHistory history, CohortRows rows, PeriodCalendar calendar)
    {
        (_history, _rows, _calendar) = (history, rows, calendar);
        // Periods without a first order are no cohorts: one mistyped date would stretch the calendar, and a table of its square with it.
        _periods = rows == CohortRows.FirstOrder ? FirstPeriods(history, calendar) : [];
        _keyOfPeriod = new int[calendar.Periods];
        for (var key = 0; key < _periods.Length; key++)
        {
            _keyOfPeriod[_periods[key]] = key;
        }

        Names = rows switch
        {
            CohortRows.FirstOrder => [.. _periods.Select(index => (calendar.First + index).Key)],
            CohortRows.Channel => ["", .. history.Channels.Values],
            CohortRows.Country => ["", .. history.Countries.Values],
            CohortRows.DiscountCode => ["", .. history.DiscountCodes.Values],
            CohortRows.Product => ["", .. history.Products.Catalogue.Select(product => product.Key)],
            _ => ["", .. history.Products.Categories],
        };
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The period of the first order; null for cohorts by another property.</summary>
    public Period? PeriodOf(int key) => _rows == CohortRows.FirstOrder ? _calendar.First + _periods[key] : null;

    /// <summary>What people read; null where it is the name itself.</summary>
    public string? LabelOf(int key) => _rows == CohortRows.Product && key > 0 ? _history.Products.Catalogue[key - 1].Name : null;

    /// <summary>Replaces the content of <paramref name="keys"/> with the customer's cohorts, each once, at least one.</summary>
    public void Read(int customer, List<int> keys)
    {
        keys.Clear();
        var order = _history.FirstOrderOf(customer);
        switch (_rows)
        {
            case CohortRows.FirstOrder:
                keys.Add(_keyOfPeriod[_calendar.IndexOf(_history.OrderDays[order])]);
                break;
            case CohortRows.Channel:
                keys.Add(_history.Channels.CodeAt(order) + 1);
                break;
            case CohortRows.Country:
                keys.Add(_history.Countries.CodeAt(order) + 1);
                break;
            case CohortRows.DiscountCode:
                keys.Add(_history.DiscountCodes.CodeAt(order) + 1);
                break;
            case CohortRows.Product:
                foreach (var product in _history.Products.Of(customer))
                {
                    keys.Add(product + 1);
                }

                break;
            default:
                ReadCategories(customer, keys);
                break;
        }

        if (keys.Count == 0)
        {
            keys.Add(0);
        }
    }

    private static int[] FirstPeriods(OrderHistory history, PeriodCalendar calendar)
    {
        var found = new bool[calendar.Periods];
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            found[calendar.IndexOf(history.DaysOf(customer)[0])] = true;
        }

        return [.. Enumerable.Range(0, found.Length).Where(period => found[period])];
    }

    private void ReadCategories(int customer, List<int> keys)
    {
        foreach (var product in _history.Products.Of(customer))
        {
            var category = _history.Products.CategoryOf(product) + 1;
            if (category > 0 && !keys.Contains(category))
            {
                keys.Add(category);
            }
        }
    }
}
