using System.Security.Cryptography;
using System.Text;

namespace RetentionDashboard.Lists;

/// <summary>What ad networks compare instead of an address or a number.</summary>
public static class MatchHash
{
    /// <summary>SHA-256 of the UTF-8 bytes, 64 hexadecimal digits in lower case.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
