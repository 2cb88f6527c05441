namespace RetentionDashboard.Tests.Browser;

/// <summary>Journeys come one after the other: each one has an application and a browser page to itself.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserCollection
{
    public const string Name = "Browser";
}
