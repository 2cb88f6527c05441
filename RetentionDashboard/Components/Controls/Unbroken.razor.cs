using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace RetentionDashboard.Components.Controls;

/// <summary>A sentence whose signed numbers do not break across lines.</summary>
public sealed partial class Unbroken
{
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    private IEnumerable<(string Part, bool IsNumber)> Parts
    {
        get
        {
            var from = 0;
            foreach (Match number in SignedNumber().Matches(Text))
            {
                yield return (Text[from..number.Index], false);
                yield return (number.Value, true);
                from = number.Index + number.Length;
            }

            yield return (Text[from..], false);
        }
    }

    // A unit stands where the number ends its part of the sentence: "+50.0 pp (", "+66.8 pp)", "−9 days to +", but not "−4.1 to".
    [GeneratedRegex(@"(?<![^ (])[+−-][^ ();]*\d[^ ();]*(?: \p{L}{2,}(?= \(|[).;,]|$| [\p{L}.]+ [+−-]))?")]
    private static partial Regex SignedNumber();
}
