using System.CommandLine;
using System.CommandLine.Parsing;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Cli;

/// <summary>An option that takes filters as FIELD=VALUE, repeatable.</summary>
internal sealed class WhereOption : Option<string[]>
{
    /// <param name="description">With a place for the fields.</param>
    /// <param name="takesEverybody">True where naming no filter at all has to be possible.</param>
    public WhereOption(string name, string description, FilterFields fields, bool takesEverybody = false)
        : base(name)
    {
        Description = Formats.Fill(description, fields.List);
        HelpName = "FIELD=VALUE";
        AllowMultipleArgumentsPerToken = true;
        Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(static token => token.Value))
            {
                // Several filters may follow, and so an option that the report does not have looks like one of them, and its value like the next.
                if (word.StartsWith("--", StringComparison.Ordinal))
                {
                    result.AddError(Formats.Fill(Texts.Cli_OptionOf, (result.Parent as CommandResult)?.Command.Name, word.Split('=')[0]));
                    return;
                }

                if (!(takesEverybody && word == FilterFields.Everybody) && !fields.Has(word))
                {
                    result.AddError(word.Split('=') is [UrlParameters.Segment, { Length: > 0 }, ..]
                        ? Formats.Fill(Texts.Cli_Where_Segment, name, word, string.Join(", ", BuiltInSegment.All(LoyaltyTiers.Default).Select(static segment => segment.Key)))
                        : Formats.Fill(Texts.Cli_Where_Wrong, name, fields.List, word));
                }
            }
        });
    }

    /// <summary>Null where the option was not given.</summary>
    public HistoryQuery? Read(ParseResult parsed) => parsed.GetValue(this) is { Length: > 0 } words ? FilterFields.Read(words) : null;

    /// <summary>What is wrong with filters that are each right; null where nothing is.</summary>
    public string? ProblemOf(ParseResult parsed) => FilterFields.ProblemOf(Name, parsed.GetValue(this) ?? []);
}
