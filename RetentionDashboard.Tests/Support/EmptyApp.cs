namespace RetentionDashboard.Tests.Support;

/// <summary>One application without orders for tests that only ask.</summary>
public class EmptyApp : IAsyncLifetime
{
    private TestApp? _app;

    internal TestApp App => _app!;

    public virtual async Task InitializeAsync() => _app = await TestApp.StartAsync();

    public async Task DisposeAsync() => await App.DisposeAsync();
}
