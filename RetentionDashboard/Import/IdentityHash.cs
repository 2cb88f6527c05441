using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Import;

/// <summary>
/// What stays of an erased person: HMAC-SHA256 of what exports name them by, salted by the store, so that one address has another hash in every store and every
/// database. It tells whether a row is theirs, and not whose row it was.
/// </summary>
internal sealed class IdentityHash
{
    private const int PhoneDigits = 9;
    private const int FewestPhoneDigits = 7;
    private readonly byte[] _salt;

    /// <param name="createdAt">When the store was made, as the database has it; never changed afterwards.</param>
    public IdentityHash(int storeId, string createdAt) =>
        _salt = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"erased identities of store {storeId}, made {createdAt}")));

    public static async Task<IdentityHash> OfAsync(RetentionContext context, int storeId, CancellationToken cancellationToken) =>
        new(storeId, await context.Database.SqlQuery<string>($"SELECT CreatedAt AS Value FROM Stores WHERE Id = {storeId}").SingleAsync(cancellationToken));

    /// <summary>SHA-256 digits for "email:ana@example.com".</summary>
    public string Of(string identity) => Of(Encoding.UTF8.GetBytes(identity));

    public string Of(ReadOnlySpan<byte> identity)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_salt, identity, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>"email:ana@example.com" for " Ana@Example.com"; null for what is no address.</summary>
    public static string? Email(string? text) => text?.Trim() is { Length: > 2 } email && email.Contains('@', StringComparison.Ordinal) ? "email:" + email.ToLowerInvariant() : null;

    /// <summary>The last digits, so that +62 812…, 62812… and 0812… are one number; null for too few.</summary>
    public static string? Phone(string? text)
    {
        if (text is null || text.Any(static letter => char.IsLetter(letter) || letter is '@' or '*'))
        {
            return null;
        }

        var digits = string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length < FewestPhoneDigits ? null : "digits:" + (digits.Length > PhoneDigits ? digits[^PhoneDigits..] : digits);
    }
}
