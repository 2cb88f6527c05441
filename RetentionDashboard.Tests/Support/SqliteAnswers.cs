using System.Globalization;
using Microsoft.Data.Sqlite;

namespace RetentionDashboard.Tests.Support;

internal static class SqliteAnswers
{
    /// <summary>The first cell of what a statement returns, as text.</summary>
    public static string? Ask(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
