using RetentionDashboard.Import;

namespace RetentionDashboard.Cli;

/// <summary>What came of one batch: its result, or why nothing of it was imported.</summary>
/// <param name="File">As it was named on the command line; what lies inside it is named too.</param>
internal sealed record ImportOutcome(string File, ImportResult? Result, ImportNote? Problem)
{
    private const int Done = 0;
    private const int RowsWereRefused = 1;
    private const int NothingChanged = 2;

    public int ExitCode => Result is null ? NothingChanged : Result.RowsRefused > 0 ? RowsWereRefused : Done;
}
