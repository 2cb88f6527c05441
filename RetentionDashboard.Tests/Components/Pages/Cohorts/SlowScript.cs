using System.Collections.Concurrent;
using Microsoft.JSInterop;

namespace RetentionDashboard.Tests.Components.Pages.Cohorts;

/// <summary>A browser that takes its time to load a module, and the module itself.</summary>
internal sealed class SlowScript : IJSRuntime, IJSObjectReference
{
    public ConcurrentQueue<string> Calls { get; } = new();

    public TaskCompletionSource<object> Loaded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource LetGo { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

    public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
    {
        Calls.Enqueue(identifier);
        return (TValue)await Loaded.Task;
    }

    public ValueTask DisposeAsync()
    {
        LetGo.SetResult();
        return ValueTask.CompletedTask;
    }
}
