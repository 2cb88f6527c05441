namespace RetentionDashboard.Sample;

/// <summary>
/// Who orders when, oldest first. An order is one whole number (second since the first day, customer, which order of the customer), so that
/// five million take 40 MB and sort fast; everything else about an order is drawn when it is asked for.
/// </summary>
internal sealed class SampleTimetable
{
    private const int CustomerBits = 24;
    private const int OrdinalBits = 13;
    private const int SecondsADay = 86_400;
    private static readonly int[] HourWeights = [3, 1, 1, 1, 2, 4, 6, 8, 11, 14, 15, 16, 18, 15, 13, 12, 12, 13, 16, 20, 23, 19, 12, 6];

    private readonly ulong[] _visits;

    public SampleTimetable(int orders, int seed)
    {
        _visits = new ulong[orders];
        var count = 0;
        for (var number = 1; count < orders; number++)
        {
            count = AddVisits(seed, new SampleCustomer(seed, number), count);
        }

        Array.Sort(_visits);
    }

    public int Count => _visits.Length;

    public (DateTime At, int Customer, int Ordinal) this[int index]
    {
        get
        {
            var visit = _visits[index];
            return (SampleCalendar.FirstDay.ToDateTime(TimeOnly.MinValue).AddSeconds(visit >> (CustomerBits + OrdinalBits)),
                (int)(visit >> OrdinalBits) & ((1 << CustomerBits) - 1),
                (int)visit & ((1 << OrdinalBits) - 1));
        }
    }

    private int AddVisits(int seed, SampleCustomer customer, int count)
    {
        var random = new SampleRandom(seed, SamplePurpose.Visits, customer.Number);
        var days = Days(customer, random);
        long earliest = 0;
        for (var ordinal = 0; ordinal < days.Count && count < _visits.Length; ordinal++)
        {
            var second = Math.Max(earliest, ((long)days[ordinal] * SecondsADay) + (random.Weighted(HourWeights) * 3600) + random.Below(3600));
            _visits[count++] = ((ulong)second << (CustomerBits + OrdinalBits)) | ((ulong)customer.Number << OrdinalBits) | (uint)ordinal;
            earliest = second + 1;
        }

        return count;
    }

    private static List<int> Days(SampleCustomer customer, SampleRandom random)
    {
        var calendar = SampleCalendar.Shared;
        var first = calendar.ArrivalDay(random);
        List<int> days = [first];
        if (customer.IsGuest)
        {
            return days;
        }

        // The voucher in the first parcel brings some back within weeks: the spike of the first month.
        var soon = first + 5 + random.Below(26);
        if (random.Chance(0.08) && soon < calendar.Days)
        {
            days.Add(soon);
        }

        var demand = calendar.DemandUpTo(first);
        while (!random.Chance(customer.DropOut))
        {
            demand += random.Exponential() / customer.Rate;
            if (demand >= calendar.Demand)
            {
                break;
            }

            days.Add(calendar.DayOfDemand(demand));
        }

        days.Sort();
        return days;
    }
}
