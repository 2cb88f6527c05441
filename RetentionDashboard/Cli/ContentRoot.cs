namespace RetentionDashboard.Cli;

/// <summary>
/// Where settings and, relative to it, the database lie: the project's folder when run from a build, the binary's own when published. Never the
/// folder that the user happens to stand in, or each folder would have a database of its own.
/// </summary>
public static class ContentRoot
{
    private const string ProjectFile = "RetentionDashboard.csproj";

    public static string Path { get; } = Find(AppContext.BaseDirectory);

    public static string Find(string binaries)
    {
        for (var folder = new DirectoryInfo(binaries); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, ProjectFile)))
            {
                return folder.FullName;
            }
        }

        return binaries;
    }
}
