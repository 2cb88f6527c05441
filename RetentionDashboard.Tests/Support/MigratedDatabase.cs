using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Tests.Support;

/// <summary>An empty database with every migration: made once, and copied for each test that wants its own.</summary>
internal static class MigratedDatabase
{
    private static readonly Lazy<byte[]> Empty = new(Make);

    /// <param name="path">Of a file that is not there yet.</param>
    public static void WriteTo(string path) => File.WriteAllBytes(path, Empty.Value);

    private static byte[] Make()
    {
        var folder = Directory.CreateTempSubdirectory("retention-empty-");
        try
        {
            var location = new DatabaseLocation(Path.Combine(folder.FullName, "empty.db"));
            using (var context = new RetentionContext(new DbContextOptionsBuilder<RetentionContext>().UseSqlite(location.ConnectionString).Options))
            {
                context.Database.Migrate();
            }

            // The last connection that closes writes what is in the log into the file.
            SqliteConnection.ClearPool(new SqliteConnection(location.ConnectionString));
            return File.ReadAllBytes(location.Path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
