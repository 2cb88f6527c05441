using System.Globalization;
using RetentionDashboard.Data;
using RetentionDashboard.Import.Formats;

namespace RetentionDashboard.Import.Orders;

/// <summary>What status words mean in one import: as the format knows them, else as the user decided for this file or for its store, else valid and told of.</summary>
internal sealed class StatusMeanings(IOrderFormat format, IReadOnlyDictionary<string, StatusMeaning> stated, IReadOnlyDictionary<string, StatusMeaning> remembered)
{
    private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);

    /// <summary>Words that nobody knows, with the number of orders that have them, the most frequent first.</summary>
    public IReadOnlyList<UnknownStatus> Unknown =>
    [
        .. _words.Where(static entry => entry.Value.Meaning is null).Select(static entry => new UnknownStatus(entry.Key, entry.Value.Orders))
            .OrderByDescending(static status => status.Orders).ThenBy(static status => status.Word, StringComparer.Ordinal),
    ];

    public static string Text(IEnumerable<UnknownStatus> unknown) =>
        string.Join(", ", unknown.Select(static status => string.Create(CultureInfo.InvariantCulture, $"{status.Word} ({status.Orders})")));

    /// <summary>What the status of one more order means.</summary>
    /// <param name="isCounted">False for one that was asked about before.</param>
    public StatusMeaning Of(string? status, bool isCounted = true)
    {
        if (status is null)
        {
            return StatusMeaning.Valid;
        }

        if (!_words.TryGetValue(status, out var word))
        {
            _words.Add(status, word = new Word(Find(status)));
        }

        word.Orders += isCounted ? 1 : 0;
        return word.Meaning ?? StatusMeaning.Valid;
    }

    private StatusMeaning? Find(string status)
    {
        var known = format.Meaning(status) ?? (format == OrderFormats.Generic ? null : StatusWords.Meaning(status));
        if (known is not null)
        {
            return known;
        }

        var word = StatusWords.Normalise(status);
        return stated.TryGetValue(word, out var meaning) || remembered.TryGetValue(word, out meaning) ? meaning : null;
    }

    private sealed class Word(StatusMeaning? meaning)
    {
        public StatusMeaning? Meaning { get; } = meaning;

        public int Orders { get; set; }
    }
}
