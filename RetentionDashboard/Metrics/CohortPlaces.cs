namespace RetentionDashboard.Metrics;

/// <summary>The kinds of rows, as <see cref="CohortKeys"/> keeps them.</summary>
internal static class CohortPlaces
{
    /// <summary>The cohort by the day of the first order.</summary>
    public readonly struct ByDay(int[] ofDay, int firstDay) : ICohortPlaces
    {
        public static bool AreSeveral => false;

        public int From(int customer) => 0;

        public int To(int customer) => 1;

        public int KeyOf(int place, int day) => ofDay[day - firstDay];
    }

    /// <summary>Each customer in one cohort.</summary>
    public readonly struct One(int[] keys) : ICohortPlaces
    {
        public static bool AreSeveral => false;

        public int From(int customer) => customer;

        public int To(int customer) => customer + 1;

        public int KeyOf(int place, int day) => keys[place];
    }

    /// <summary>Each customer in one cohort or several.</summary>
    public readonly struct Several(int[] offsets, int[] keys) : ICohortPlaces
    {
        public static bool AreSeveral => true;

        public int From(int customer) => offsets[customer];

        public int To(int customer) => offsets[customer + 1];

        public int KeyOf(int place, int day) => keys[place];
    }
}
