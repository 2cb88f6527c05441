using System.Net;

namespace RetentionDashboard.Cli;

/// <summary>
/// There are no accounts yet, so whoever reaches the port reads every customer: the server listens on this machine alone unless a setting
/// says otherwise in so many words.
/// </summary>
public static class ListenAddresses
{
    public const string OverrideKey = "AllowOtherMachines";

    /// <summary>The configured addresses that other machines could reach; empty where the override is set.</summary>
    public static IReadOnlyList<string> Refused(IConfiguration configuration) =>
        configuration.GetValue<bool>(OverrideKey) ? [] : [.. Configured(configuration).Where(static address => !IsLoopback(address))];

    private static IEnumerable<string> Configured(IConfiguration configuration)
    {
        foreach (var address in Split(configuration["Urls"]))
        {
            yield return address;
        }

        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            foreach (var address in Split(endpoint["Url"]))
            {
                yield return address;
            }
        }

        // A bare port listens on every address; Urls, where it is set, wins over both.
        if (string.IsNullOrEmpty(configuration["Urls"]))
        {
            foreach (var port in Split(configuration["HTTP_PORTS"]).Concat(Split(configuration["HTTPS_PORTS"])))
            {
                yield return $"http://*:{port}";
            }
        }
    }

    private static string[] Split(string? addresses) => addresses?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
