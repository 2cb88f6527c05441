namespace RetentionDashboard.Tests.Support;

internal static class TemporaryFolders
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Deletes the folder once nobody writes into it: a question that a page asked before its test ended still opens the database, which makes files beside it.</summary>
    public static void DeleteWhenQuiet(this DirectoryInfo folder)
    {
        if (!SpinWait.SpinUntil(() => IsDeleted(folder), Limit))
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsDeleted(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
