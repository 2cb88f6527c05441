using System.Globalization;
using System.Text;
using RetentionDashboard.Data;
using RetentionDashboard.Import.Formats;

namespace RetentionDashboard.Import.Orders;

/// <summary>What status words mean in one import: as the format knows them, else as the user decided for this file or for its store, else valid and told of.</summary>
internal sealed class StatusMeanings
{
    private const int WordsKept = 10_000;
    private readonly Dictionary<string, Word> _words;
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private readonly IOrderFormat _format;
    private readonly IReadOnlyDictionary<string, StatusMeaning> _stated;
    private readonly IReadOnlyDictionary<string, StatusMeaning> _remembered;

    public StatusMeanings(IOrderFormat format, IReadOnlyDictionary<string, StatusMeaning> stated, IReadOnlyDictionary<string, StatusMeaning> remembered)
    {
        (_format, _stated, _remembered) = (format, stated, remembered);
        _words = new Dictionary<string, Word>(StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

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
    public StatusMeaning Of(TextBuffer texts, Utf8Text status, bool isCounted = true)
    {
        if (status.IsNull)
        {
            return StatusMeaning.Valid;
        }

        const int LongestOnStack = 128;
        var utf8 = texts[status];
        Span<char> text = stackalloc char[LongestOnStack];
        text = utf8.Length <= LongestOnStack ? text[..Encoding.UTF8.GetChars(utf8, text)] : Encoding.UTF8.GetString(utf8).ToCharArray();
        if (!_lookup.TryGetValue(text, out var word))
        {
            var added = text.ToString();
            word = new Word(Find(added));
            if (_words.Count >= WordsKept)
            {
                // A column of free text is no status: it must not fill the memory.
                return word.Meaning ?? StatusMeaning.Valid;
            }

            _words.Add(added, word);
        }

        word.Orders += isCounted ? 1 : 0;
        return word.Meaning ?? StatusMeaning.Valid;
    }

    private StatusMeaning? Find(string status)
    {
        var known = _format.Meaning(status) ?? (_format == OrderFormats.Generic ? null : StatusWords.Meaning(status));
        if (known is not null)
        {
            return known;
        }

        var word = StatusWords.Normalise(status);
        return _stated.TryGetValue(word, out var meaning) || _remembered.TryGetValue(word, out meaning) ? meaning : null;
    }

    private sealed class Word(StatusMeaning? meaning)
    {
        public StatusMeaning? Meaning { get; } = meaning;

        public int Orders { get; set; }
    }
}
