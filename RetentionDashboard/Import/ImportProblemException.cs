namespace RetentionDashboard.Import;

/// <summary>A file that cannot be imported as it is. Nothing was written.</summary>
public class ImportProblemException(ImportNote problem, Exception? inner = null)
    : Exception($"{problem.Code}: {string.Join(", ", problem.Arguments)}", inner)
{
    public ImportNote Problem { get; } = problem;
}
