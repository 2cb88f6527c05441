using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using RetentionDashboard.Lists;

namespace RetentionDashboard.Reports;

/// <summary>What there is to write to a customer by, and the places it leads to as numbers, so that those of millions fit into memory.</summary>
/// <param name="Mailbox">Equal for addresses of one mailbox (<see cref="EmailAddress.ForGoogle"/>); 0 without one.</param>
/// <param name="Telephone">Equal for one number; 0 without one.</param>
internal readonly record struct Reached(ReachedBy By, ulong Mailbox, ulong Telephone)
{
    public bool HasEmail => By.HasFlag(ReachedBy.Email);

    public bool HasPhone => By.HasFlag(ReachedBy.Phone);

    /// <summary>Where somebody with either is written to first.</summary>
    public ulong Place => Mailbox != 0 ? Mailbox : Telephone;

    public static Reached Of(ToldContact told, Contact contact) => new(
        (string.IsNullOrWhiteSpace(told.Email) ? 0 : ReachedBy.EmailTold) | (contact.Email is null ? 0 : ReachedBy.Email)
        | (string.IsNullOrWhiteSpace(told.Phone) ? 0 : ReachedBy.PhoneTold) | (contact.Phone is null ? 0 : ReachedBy.Phone),
        contact.Email is { } email ? Number(EmailAddress.ForGoogle(email)) : 0,
        contact.Phone is { } phone ? Number(phone) : 0);

    /// <summary>The address that a list's reader knows the customer by; null where it has none.</summary>
    public ulong? PlaceFor(ListFormat format) => !format.CanHold(HasEmail, HasPhone) ? null : format.CanHold(HasEmail, hasPhone: false) ? Mailbox : Telephone;

    // Never 0, which says that there is none; two of millions of addresses have the same 64 bits once in millions of shops.
    private static ulong Number(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))) | 1;
}
