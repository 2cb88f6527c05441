namespace RetentionDashboard.Import;

/// <summary>What was to be removed is removed, and copies of it may still stand in unused space of the database file, because it could not be written anew.</summary>
public sealed class DatabaseNotRewrittenException(Exception cause) : Exception(cause.Message, cause);
