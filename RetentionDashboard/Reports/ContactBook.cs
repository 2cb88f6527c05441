using RetentionDashboard.Data;
using RetentionDashboard.Lists;
using SQLitePCL;

namespace RetentionDashboard.Reports;

/// <summary>How the customers of some stores can be written to; whoever others were merged into also by what these told.</summary>
internal sealed class ContactBook
{
    private const int AtOnce = 4096;

    private readonly Dictionary<int, string?> _countries;
    private readonly Dictionary<int, ToldContact> _others;

    private ContactBook(Dictionary<int, string?> countries, Dictionary<int, ToldContact> others) => (_countries, _others) = (countries, others);

    /// <param name="country">Country meant by numbers without a country's code; null for that of each customer's store.</param>
    public static ContactBook Open(sqlite3 database, IReadOnlyList<StoreInfo> stores, string? country, CancellationToken cancellationToken) => new(
        stores.ToDictionary(static store => store.Id, store => country ?? TelephoneNumber.CountryOf(store.Currency)),
        ContactReader.OthersOf(database, stores.Select(static store => store.Id), cancellationToken));

    /// <summary>As exports told it; null where they were erased.</summary>
    public ToldContact? ToldOf(Customer person)
    {
        if (ContactReader.Of(person) is not { } told)
        {
            return null;
        }

        var other = _others.GetValueOrDefault(told.Id);
        return told with { Email = told.Email ?? other.Email, Phone = told.Phone ?? other.Phone };
    }

    /// <summary>A number in E.164, whose zeros a spreadsheet does not swallow; as it was told where it is none.</summary>
    public string? Written(string? phone, int storeId) => TelephoneNumber.ToE164(phone, _countries.GetValueOrDefault(storeId)) ?? phone;

    /// <summary>The same for those who were not erased, as they can be written to. Telephone numbers take time: several cores read them.</summary>
    /// <param name="personOf">Whom each one is about.</param>
    public IEnumerable<(T Of, ToldContact Told, Contact Contact)> ContactsOf<T>(IEnumerable<T> people, Func<T, Customer> personOf)
    {
        foreach (var some in people.Chunk(AtOnce))
        {
            var found = new (ToldContact Told, Contact Contact)?[some.Length];
            Parallel.For(0, some.Length, place =>
            {
                if (ToldOf(personOf(some[place])) is { } told)
                {
                    found[place] = (told, Contact.Of(told.Name, told.Email, told.Phone, _countries.GetValueOrDefault(told.StoreId)));
                }
            });
            for (var place = 0; place < some.Length; place++)
            {
                if (found[place] is var (told, contact))
                {
                    yield return (some[place], told, contact);
                }
            }
        }
    }
}
