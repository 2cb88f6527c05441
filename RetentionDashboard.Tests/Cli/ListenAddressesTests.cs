using Microsoft.Extensions.Configuration;
using RetentionDashboard.Cli;

namespace RetentionDashboard.Tests.Cli;

public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://127.0.0.1:5080;http://[::1]:5080")]
    [InlineData(null)]
    public void Addresses_of_this_machine_are_taken(string? urls) => Assert.Empty(ListenAddresses.Refused(Configuration(("Urls", urls))));

    [Theory]
    [InlineData("http://0.0.0.0:5080", "http://0.0.0.0:5080")]
    [InlineData("http://*:5080", "http://*:5080")]
    [InlineData("http://+:5080", "http://+:5080")]
    [InlineData("http://[::]:5080", "http://[::]:5080")]
    [InlineData("http://localhost:5080; http://192.168.1.7:5080", "http://192.168.1.7:5080")]
    [InlineData("http://localhost.example.com:5080", "http://localhost.example.com:5080")]
    public void Addresses_that_other_machines_reach_are_refused(string urls, string refused) =>
        Assert.Equal([refused], ListenAddresses.Refused(Configuration(("Urls", urls))));

    [Fact]
    public void Endpoints_and_bare_ports_are_refused_too()
    {
        Assert.Equal(["http://0.0.0.0:80"], ListenAddresses.Refused(Configuration(("Urls", "http://localhost:1"), ("Kestrel:Endpoints:Door:Url", "http://0.0.0.0:80"))));
        Assert.Equal(["http://*:8080", "http://*:8443"], ListenAddresses.Refused(Configuration(("HTTP_PORTS", "8080"), ("HTTPS_PORTS", "8443"))));
    }

    [Fact]
    public void Override_lets_other_machines_in() =>
        Assert.Empty(ListenAddresses.Refused(Configuration(("Urls", "http://0.0.0.0:5080"), (ListenAddresses.OverrideKey, "true"))));

    private static IConfiguration Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value)).Build();
}
