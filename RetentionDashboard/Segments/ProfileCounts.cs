namespace RetentionDashboard.Segments;

/// <summary>Customers by a value, those of a segment apart from the others.</summary>
/// <param name="values">How many values there are.</param>
internal sealed class ProfileCounts(int values)
{
    private readonly int[] _members = new int[values];
    private readonly int[] _others = new int[values];

    // A customer has number 0 too.
    private readonly int[] _seenBy = new int[values];

    public IEnumerable<int> Codes => Enumerable.Range(0, values);

    public int Members(int code) => _members[code];

    public int Others(int code) => _others[code];

    /// <param name="code">Below 0 where the customer has no value.</param>
    /// <param name="isMember">True for a customer of the segment.</param>
    public void Add(int code, bool isMember)
    {
        if (code >= 0)
        {
            (isMember ? _members : _others)[code]++;
        }
    }

    /// <summary>Counts a customer for a value the first time only.</summary>
    public void AddOnce(int code, int customer, bool isMember)
    {
        if (_seenBy[code] != customer + 1)
        {
            _seenBy[code] = customer + 1;
            Add(code, isMember);
        }
    }
}
