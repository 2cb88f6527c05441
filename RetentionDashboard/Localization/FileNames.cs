using System.Text;

namespace RetentionDashboard.Localization;

/// <summary>Names of the files that leave, in the reader's words.</summary>
public static class FileNames
{
    /// <summary>"cohorts-retention-2011-12-09.csv": lower case, words by hyphens, safe on every file system.</summary>
    public static string Of(string extension, params string?[] words)
    {
        var name = new StringBuilder();
        foreach (var character in string.Join('-', words.Where(static word => !string.IsNullOrWhiteSpace(word))).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character))
            {
                name.Append(character);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return name.ToString().Trim('-') + "." + extension;
    }
}
