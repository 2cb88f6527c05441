namespace RetentionDashboard.Tests.Browser;

/// <summary>Journeys come one after the other: each one has a browser page to itself, and those that write an application, too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserCollection : ICollectionFixture<SampleShopApp>
{
    public const string Name = "Browser";
}
