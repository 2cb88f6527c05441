using System.CommandLine;
using System.CommandLine.Parsing;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Cli;

/// <summary>What is wrong with a command line, in sentences of the chosen language.</summary>
internal static class Complaints
{
    private const int FarthestName = 3;

    public static IReadOnlyList<string> Of(ParseResult parsed) =>
        [.. parsed.UnmatchedTokens.Select(token => Unknown(token, parsed.CommandResult.Command)), .. parsed.Errors.Select(Of).OfType<string>().Distinct()];

    private static string? Of(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Parent: OptionResult option } => Of(option, error),
        ArgumentResult { Tokens.Count: 0 } argument => Formats.Fill(Texts.Cli_NoArgument, argument.Argument.Name),
        OptionResult option => Of(option, error),
        // Said already, for each token.
        CommandResult or null => null,
        _ => error.Message,
    };

    private static string Of(OptionResult result, ParseError error) =>
        result.Tokens.Count == 0 ? Formats.Fill(Texts.Cli_NoValue, result.Option.Name)
        : result.Tokens.Count > result.Option.Arity.MaximumNumberOfValues ? Formats.Fill(Texts.Cli_OneValue, result.Option.Name)
        : error.Message;

    private static string Unknown(string token, Command command) =>
        Nearest(token, command.Options.Select(static option => option.Name)) is { } meant
            ? Formats.Fill(Texts.Cli_Unknown_Meant, token, meant)
            : Formats.Fill(Texts.Cli_Unknown, token);

    /// <summary>Null where no name is near enough to have been meant.</summary>
    private static string? Nearest(string token, IEnumerable<string> names) =>
        names.Select(name => (Name: name, Distance: Distance(token, name)))
            .Where(static candidate => candidate.Distance <= Math.Min(FarthestName, candidate.Name.Length / 3))
            .OrderBy(static candidate => candidate.Distance)
            .Select(static candidate => candidate.Name)
            .FirstOrDefault();

    /// <summary>Letters to add, drop or replace to make one word of the other (Levenshtein 1966).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
