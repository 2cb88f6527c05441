using System.Globalization;
using System.Text;

namespace RetentionDashboard.Metrics;

/// <summary>
/// Groups customers who look like one person: an e-mail address in common (as written, or without dots and plus-suffix before the @), a phone
/// number in common (its last nine digits, so that +62 812…, 62812… and 0812… are one), or a full name in the same city (without case, accents and punctuation, its words in any order).
/// Whoever looks like one of a group belongs to it. Two that have one id are known to be one person: they tie others to it and are no group alone.
/// </summary>
public static class LookAlikes
{
    private const int PhoneDigits = 9;
    private const int FewestPhoneDigits = 7;

    /// <summary>The groups, the largest first, then by the first customer's id.</summary>
    public static IReadOnlyList<LookAlikeGroup> Find(IReadOnlyList<LookAlikePerson> people)
    {
        var parents = Enumerable.Range(0, people.Count).ToArray();
        var ties = new List<(int Person, LookAlikeReasons Reason)>();
        foreach (var (reason, keyOf) in (ReadOnlySpan<(LookAlikeReasons, Func<LookAlikePerson, string?>)>)
            [
                (LookAlikeReasons.SameEmail, static person => EmailKey(person.Email)),
                (LookAlikeReasons.EmailVariant, static person => MailboxKey(person.Email)),
                (LookAlikeReasons.SamePhone, static person => PhoneKey(person.Phone)),
                (LookAlikeReasons.SameNameAndCity, static person => NameAndCityKey(person.Name, person.City)),
            ])
        {
            var first = new Dictionary<string, int>(StringComparer.Ordinal);
            var keys = people.AsParallel().AsOrdered().Select(keyOf).ToArray();
            for (var i = 0; i < keys.Length; i++)
            {
                if (keys[i] is { } key && !first.TryAdd(key, i))
                {
                    var other = first[key];
                    // Equal addresses are variants of each other too; that would say the same twice.
                    if (people[i].Id != people[other].Id && (reason != LookAlikeReasons.EmailVariant || EmailKey(people[i].Email) != EmailKey(people[other].Email)))
                    {
                        ties.Add((i, reason));
                    }

                    parents[Root(parents, i)] = Root(parents, other);
                }
            }
        }

        var known = new Dictionary<int, int>(people.Count);
        for (var i = 0; i < people.Count; i++)
        {
            if (!known.TryAdd(people[i].Id, i))
            {
                parents[Root(parents, i)] = Root(parents, known[people[i].Id]);
            }
        }

        return Groups(people, parents, ties);
    }

    /// <summary>"ana@example.com" for " Ana@Example.com"; null for what is no address.</summary>
    internal static string? EmailKey(string? email) => email?.Trim() is { Length: > 2 } text && text.Contains('@', StringComparison.Ordinal) ? text.ToLowerInvariant() : null;

    /// <summary>"anab@example.com" for "ana.b+x@example.com".</summary>
    internal static string? MailboxKey(string? email)
    {
        if (EmailKey(email) is not { } key)
        {
            return null;
        }

        var at = key.LastIndexOf('@');
        var mailbox = key[..at].Split('+')[0].Replace(".", "", StringComparison.Ordinal);
        var domain = key[(at + 1)..];
        return mailbox.Length == 0 ? null : $"{mailbox}@{(domain == "googlemail.com" ? "gmail.com" : domain)}";
    }

    /// <summary>The digits that countries and trunk prefixes leave the same; null for too few.</summary>
    internal static string? PhoneKey(string? phone)
    {
        if (phone is null || phone.Contains('*', StringComparison.Ordinal))
        {
            return null;
        }

        var digits = string.Concat(phone.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length < FewestPhoneDigits ? null : digits.Length > PhoneDigits ? digits[^PhoneDigits..] : digits;
    }

    /// <summary>"ana budi@jakarta" for "BUDI, Ána" of Jakarta; null for a single word, for that is no full name.</summary>
    internal static string? NameAndCityKey(string? name, string? city)
    {
        if (name is null || city is null || name.Contains('*', StringComparison.Ordinal))
        {
            return null;
        }

        var words = Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var place = Plain(city).Trim();
        Array.Sort(words, StringComparer.Ordinal);
        return words.Length < 2 || place.Length == 0 ? null : string.Join(' ', words) + "@" + place;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && letter is not ('\'' or '’'))
            {
                plain.Append(' ');
            }
        }

        return plain.ToString();
    }

    private static int Root(int[] parents, int person)
    {
        while (parents[person] != person)
        {
            parents[person] = parents[parents[person]];
            person = parents[person];
        }

        return person;
    }

    private static IReadOnlyList<LookAlikeGroup> Groups(IReadOnlyList<LookAlikePerson> people, int[] parents, List<(int Person, LookAlikeReasons Reason)> ties)
    {
        var reasons = new Dictionary<int, LookAlikeReasons>();
        foreach (var (person, reason) in ties)
        {
            var root = Root(parents, person);
            reasons[root] = reasons.GetValueOrDefault(root) | reason;
        }

        return
        [
            .. Enumerable.Range(0, people.Count)
                .Where(person => reasons.ContainsKey(Root(parents, person)))
                .GroupBy(person => Root(parents, person))
                .Select(group => new LookAlikeGroup([.. group.Select(person => people[person].Id).Distinct().Order()], reasons[group.Key]))
                .OrderByDescending(static group => group.CustomerIds.Count)
                .ThenBy(static group => group.CustomerIds[0]),
        ];
    }
}
