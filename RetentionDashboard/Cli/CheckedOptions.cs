using System.CommandLine;
using System.Globalization;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Cli;

/// <summary>What an option takes, and the sentence for what it does not take.</summary>
internal static class CheckedOptions
{
    /// <param name="problemOf">What is wrong with a value; null where nothing is.</param>
    public static void Checked(this Option option, Func<string, string?> problemOf) => option.Validators.Add(result =>
    {
        foreach (var problem in result.Tokens.Select(token => problemOf(token.Value)).OfType<string>())
        {
            result.AddError(problem);
        }
    });

    public static void OneOf(this Option option, params IReadOnlyList<string> names)
    {
        option.HelpName = string.Join('|', names);
        option.CompletionSources.Add([.. names]);
        option.Checked(value => names.Contains(value) ? null : Formats.Fill(Texts.Cli_OneOf, option.Name, string.Join(", ", names), value));
    }

    /// <summary>A whole number within bounds, which are part of the sentence.</summary>
    public static Option<int?> Number(string name, string description, int lowest, int highest, string sentence) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest)
            {
                return number;
            }

            result.AddError(Formats.Fill(sentence, name, text, lowest, highest));
            return null;
        },
    };

    /// <summary>A number with a decimal point where it is not whole, within bounds.</summary>
    public static Option<decimal?> Number(string name, string description, decimal lowest, decimal highest) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest)
            {
                return number;
            }

            result.AddError(string.Format(CultureInfo.InvariantCulture, Texts.Cli_Number_Wrong, name, text, lowest, highest));
            return null;
        },
    };
}
