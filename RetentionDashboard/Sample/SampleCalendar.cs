namespace RetentionDashboard.Sample;

/// <summary>The days of the invented shop and how busy each one is: weekdays, paydays, Ramadan, the double-date sales, Christmas.</summary>
public sealed class SampleCalendar
{
    public static readonly DateOnly FirstDay = new(2024, 1, 1);

    /// <summary>In the middle of a month, so that the newest cohort cells are incomplete as in life.</summary>
    public static readonly DateOnly LastDay = new(2026, 4, 19);

    private static readonly double[] Weekdays = [1.15, 1.0, 0.95, 0.95, 1.0, 1.1, 1.15];
    private static readonly DateOnly[] Lebaran = [new(2024, 4, 10), new(2025, 3, 31), new(2026, 3, 20)];

    private readonly double[] _demandUpTo;
    private readonly double[] _arrivalsUpTo;

    private SampleCalendar()
    {
        var days = LastDay.DayNumber - FirstDay.DayNumber + 1;
        _demandUpTo = new double[days];
        _arrivalsUpTo = new double[days];
        double demand = 0, arrivals = 0;
        for (var day = 0; day < days; day++)
        {
            var busy = Busyness(FirstDay.AddDays(day));
            // The shop grows: it wins two and a half times as many customers a day at the end as at the beginning.
            _demandUpTo[day] = demand += busy;
            _arrivalsUpTo[day] = arrivals += busy * (1 + (1.5 * day / days));
        }
    }

    public static SampleCalendar Shared { get; } = new();

    public int Days => _demandUpTo.Length;

    /// <summary>All the demand of the history, in average days.</summary>
    public double Demand => _demandUpTo[^1];

    /// <summary>A day since the first on which a new customer comes.</summary>
    public int ArrivalDay(SampleRandom random) => Find(_arrivalsUpTo, random.Unit() * _arrivalsUpTo[^1]);

    public double DemandUpTo(int day) => _demandUpTo[day];

    /// <summary>The day on which so much demand has passed: people come back sooner in busy weeks.</summary>
    public int DayOfDemand(double demand) => Find(_demandUpTo, demand);

    public static bool IsRamadan(DateOnly day) => Array.Exists(Lebaran, feast => day >= feast.AddDays(-26) && day < feast.AddDays(-3));

    private static double Busyness(DateOnly day)
    {
        var busy = Weekdays[(int)day.DayOfWeek] * (day.Day is >= 25 or <= 2 ? 1.2 : 1);
        if (Array.Exists(Lebaran, feast => day >= feast.AddDays(-3) && day <= feast.AddDays(6)))
        {
            return busy * 0.5;
        }

        return busy * ((day.Month, day.Day) switch
        {
            (11, 11) => 6,
            (12, 12) => 5,
            (9, 9) or (10, 10) => 2.5,
            (8, 17) => 2,
            (11, 10) or (11, 12) or (12, 11) or (12, 13) => 1.8,
            (12, >= 10 and <= 23) => 1.5,
            (12, >= 25) or (1, <= 4) => 0.7,
            _ => IsRamadan(day) ? 1.8 : 1,
        });
    }

    private static int Find(double[] upTo, double value)
    {
        var index = Array.BinarySearch(upTo, value);
        return Math.Min(index < 0 ? ~index : index + 1, upTo.Length - 1);
    }
}
