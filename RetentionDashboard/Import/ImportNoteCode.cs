namespace RetentionDashboard.Import;

/// <summary>Everything an import can say. Each code has a text of its own name ("Note_…") in both languages; the arguments are named there.</summary>
public enum ImportNoteCode
{
    // problems of a whole file
    FileEmpty,
    FileOnlyHeader,
    FileBinary,
    FileLineTooLong,
    FileTooLarge,
    FileUnreadable,
    NoDateColumn,
    NoAmountColumn,
    NoCustomerColumn,
    DateOrderAmbiguous,
    NumberStyleAmbiguous,
    UnknownColumn,
    UnknownFormat,
    QuoteNeverClosed,
    CurrencyDiffers,
    StoreIsSample,
    TimeZoneUnknown,
    CurrencyUnknown,
    DiskFull,
    ImportBroke,

    // reasons of one row
    DateMissing,
    DateNotUnderstood,
    NumberNotUnderstood,
    AmountMissing,
    OrderNumberMissing,
    CurrencyMixed,
    ColumnCountDiffers,
    AmountTooLarge,
    DateOutOfRange,

    // warnings
    WeakIdentity,
    UnattributedOrders,
    RateColumnIgnored,
    CurrencyAssumed,
    TimeZoneAssumed,
    UnknownStatus,
    DatesInFuture,
    NoOrderNumberColumn,
    RowsRefused,
    RefusedRowsNotKept,
    FileLooksOlder,

    // evidence of a guess
    DatesBecauseOfValue,
    DatesIso,
    NumbersBecauseOfValue,
    NumbersPlain,
    NumbersBecauseOfCurrency,
    StatedByUser,

    // why an import stays
    UndoLaterImport,
    UndoNotDone,
    UndoTooOld,
    UndoSample,
}
