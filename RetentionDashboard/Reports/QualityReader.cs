using System.Collections;
using System.Text;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;
using SQLitePCL;

namespace RetentionDashboard.Reports;

/// <summary>Reads a store's orders and customers once, straight from SQLite, and sorts out what is worth a look.</summary>
internal sealed class QualityReader(sqlite3 database, int storeId, OrderHistory history, DateOnly today)
{
    // The unary plus keeps SQLite from walking an index and jumping to every row.
    private const string Refunds = "SELECT OrderId, Amount FROM RefundsInEffect WHERE +StoreId = ?1 AND +OrderId IS NOT NULL";
    private const string Lines = "SELECT OrderId FROM OrderLines WHERE ProductId IS NOT NULL AND ?1 > 0";
    private const string NewestId = "SELECT MAX(Id) FROM Orders WHERE ?1 > 0";
    private const string Customers = "SELECT Id, Kind, Identity, Name, Email, Phone FROM Customers WHERE +StoreId = ?1";
    private const string Orders = """
        SELECT Id, CustomerId, Day, Subtotal, Discount, Total, IsValid, Status, City, PlacedAt
        FROM Orders WHERE +StoreId = ?1 AND ReplacedBy IS NULL
        """;

    private readonly Dictionary<OrderIssue, (List<IssueKey> Keys, MoneySums Money, int Attributed)> _orders =
        Enum.GetValues<OrderIssue>().ToDictionary(static issue => issue, static _ => (new List<IssueKey>(), default(MoneySums), 0));
    private readonly Dictionary<int, long> _refunds = [];
    private readonly Dictionary<string, int> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly DimensionBuilder _cities = new();
    private readonly List<string> _cityNames = [];
    private readonly int[] _cityOf = new int[history.CustomerCount];
    private readonly Dictionary<int, int> _ordersByDay = [];
    private readonly MergedCustomers _merges = MergedCustomers.Read(database, storeId);
    private BitArray _withProducts = new(0);

    /// <summary>All but what the imports tell; that is filled in by the caller.</summary>
    public QualityFacts Read(DateOnly? newestImport, IReadOnlyList<RefusedFile> refused, long rowsRead)
    {
        ReadRefunds();
        ReadLines();
        ReadOrders();
        var (weak, people) = ReadCustomers();
        var (days, firstDay) = Days();
        return new QualityFacts
        {
            Orders = _orders.ToDictionary(static issue => issue.Key, static issue => new IssueOrders([.. issue.Value.Keys.OrderDescending()], issue.Value.Money, issue.Value.Attributed)),
            NotValidWords = [.. _words.OrderByDescending(static word => word.Value).ThenBy(static word => word.Key, StringComparer.Ordinal).Select(static word => (word.Key, word.Value))],
            WeakCustomers = weak,
            LookAlikes = LookAlikes.Find(people),
            Gaps = CalendarGaps.Find(days, firstDay),
            Newest = NewestDay.Of(days, firstDay),
            NewestImport = newestImport,
            RefusedFiles = refused,
            RowsRead = rowsRead,
        };
    }

    private void ReadRefunds()
    {
        using var rows = new RawRows(database, Refunds, storeId);
        while (rows.Read())
        {
            _refunds[rows.Int32(0)] = _refunds.GetValueOrDefault(rows.Int32(0)) + rows.Int64(1);
        }
    }

    private void ReadLines()
    {
        using (var newest = new RawRows(database, NewestId, storeId))
        {
            newest.Read();
            _withProducts = new BitArray(newest.Int32(0) + 1);
        }

        using var rows = new RawRows(database, Lines, storeId);
        while (rows.Read())
        {
            // An import may go on at this moment and add orders that the pass below does not see either.
            if (rows.Int32(0) < _withProducts.Length)
            {
                _withProducts[rows.Int32(0)] = true;
            }
        }
    }

    private void ReadOrders()
    {
        Array.Fill(_cityOf, DimensionBuilder.None);
        using var rows = new RawRows(database, Orders, storeId);
        while (rows.Read())
        {
            var (id, customerId, day) = (rows.Int32(0), rows.Int32OrNull(1), rows.Int32(2));
            var subtotal = rows.Int64(3);
            var money = new MoneySums { Subtotal = subtotal, Gross = subtotal + rows.Int64(4), Paid = rows.Int64(5), Refunds = _refunds.GetValueOrDefault(id) };
            if (rows.Int32(6) == 0)
            {
                Add(OrderIssue.NotValid);
                var word = rows.Text(7)?.Trim() ?? "";
                _words[word] = _words.GetValueOrDefault(word) + 1;
                continue;
            }

            AddIf(customerId is null, OrderIssue.Unattributed);
            AddIf(subtotal <= 0, OrderIssue.ZeroValue);
            AddIf(id >= _withProducts.Length || !_withProducts[id], OrderIssue.NoProducts);
            AddIf(day > today.DayNumber, OrderIssue.Future);
            if (day <= today.DayNumber)
            {
                _ordersByDay[day] = _ordersByDay.GetValueOrDefault(day) + 1;
            }

            if (customerId is { } customer && CityCode(rows.Utf8(8)) is >= 0 and var city && history.IndexOf(_merges.KeptOf(customer)) is { } number)
            {
                _cityOf[number] = city;
            }

            void AddIf(bool belongs, OrderIssue issue)
            {
                if (belongs)
                {
                    Add(issue);
                }
            }

            void Add(OrderIssue issue)
            {
                var (keys, sums, attributed) = _orders[issue];
                keys.Add(IssueKey.Of(day, rows.Utf8(9), id));
                sums.Add(money);
                _orders[issue] = (keys, sums, customerId is null ? attributed : attributed + 1);
            }
        }
    }

    private int CityCode(ReadOnlySpan<byte> utf8)
    {
        const int longest = 256;
        Span<char> name = stackalloc char[longest];
        name = utf8.Length <= longest ? name[..Encoding.UTF8.GetChars(utf8, name)] : Encoding.UTF8.GetString(utf8).ToCharArray();
        var code = _cities.CodeOf(name);
        if (code == _cityNames.Count)
        {
            _cityNames.Add(name.ToString());
        }

        return code;
    }

    private (int[] Weak, List<LookAlikePerson> People) ReadCustomers()
    {
        var weak = new List<int>();
        var people = new List<LookAlikePerson>(history.CustomerCount);
        using var rows = new RawRows(database, Customers, storeId);
        while (rows.Read())
        {
            // What a merged customer is known by ties others to the one whom they were merged into.
            var (told, id) = (rows.Int32(0), _merges.KeptOf(rows.Int32(0)));
            if (history.IndexOf(id) is not { } number)
            {
                continue;
            }

            var kind = (IdentityKind)rows.Int32(1);
            if (kind == IdentityKind.Name && told == id)
            {
                weak.Add(id);
            }

            var identity = kind is IdentityKind.Email or IdentityKind.Phone ? rows.Text(2)!.Split(':', 2)[^1] : null;
            people.Add(new LookAlikePerson(
                id,
                rows.Text(3),
                rows.Text(4) ?? (kind == IdentityKind.Email ? identity : null),
                rows.Text(5) ?? (kind == IdentityKind.Phone ? identity : null),
                _cityOf[number] >= 0 ? _cityNames[_cityOf[number]] : null));
        }

        return ([.. weak], people);
    }

    private (int[] Days, DateOnly FirstDay) Days()
    {
        if (_ordersByDay.Count == 0)
        {
            return ([], default);
        }

        var (first, last) = (_ordersByDay.Keys.Min(), _ordersByDay.Keys.Max());
        var days = new int[last - first + 1];
        foreach (var (day, orders) in _ordersByDay)
        {
            days[day - first] = orders;
        }

        return (days, DateOnly.FromDayNumber(first));
    }
}
