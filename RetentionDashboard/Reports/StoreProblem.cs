namespace RetentionDashboard.Reports;

/// <summary>Why a store's name or time zone cannot be changed.</summary>
public enum StoreProblem
{
    NameMissing = 0,
    NameTooLong = 1,
    NameTaken = 2,

    /// <summary>A file waits for its import or is being imported: it names the store as it is.</summary>
    ImportUnderWay = 3,

    TimeZoneUnknown = 4,

    /// <summary>Days of orders were cut in the time zone that the store has.</summary>
    TimeZoneInUse = 5,

    /// <summary>The sum over all stores is called so.</summary>
    NameReserved = 6,
}
