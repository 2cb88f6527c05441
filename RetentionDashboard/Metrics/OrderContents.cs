namespace RetentionDashboard.Metrics;

/// <summary>The contents that <see cref="CohortContent"/> names, as they are kept.</summary>
internal static class OrderContents
{
    public readonly struct People : IOrderContent
    {
        public static bool HasValue => false;

        public long ValueOf(int place, int first) => 0;
    }

    public readonly struct SecondOrders : IOrderContent
    {
        public static bool HasValue => true;

        public long ValueOf(int place, int first) => place == first + 1 ? 1 : 0;
    }

    public readonly struct Orders : IOrderContent
    {
        public static bool HasValue => true;

        public long ValueOf(int place, int first) => 1;
    }

    public readonly struct Amounts(int[] units, long unit) : IOrderContent
    {
        public static bool HasValue => true;

        public long ValueOf(int place, int first) => units[place] * unit;
    }

    public readonly struct WideAmounts(long[] amounts) : IOrderContent
    {
        public static bool HasValue => true;

        public long ValueOf(int place, int first) => amounts[place];
    }
}
