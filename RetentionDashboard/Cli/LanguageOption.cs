using System.CommandLine;
using System.Globalization;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Cli;

/// <summary>`--language`, the same for every verb; without it the machine's language, where there is one of it, else English.</summary>
internal static class LanguageOption
{
    private const string Name = "--language";

    /// <summary>The language asked for: descriptions and complaints are in it too, so that it is looked for before anything is parsed.</summary>
    public static void Use(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var code = args[i] == Name ? args.ElementAtOrDefault(i + 1) : args[i].StartsWith(Name + "=", StringComparison.Ordinal) ? args[i][(Name.Length + 1)..] : null;
            if (Languages.Has(code))
            {
                CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(code!);
            }
        }
    }

    public static Option<string?> Create()
    {
        var option = new Option<string?>(Name) { Description = Texts.Cli_Language, Recursive = true };
        option.OneOf([.. Languages.All.Select(static language => language.Code)]);
        return option;
    }
}
