using Microsoft.AspNetCore.Components;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;
using RetentionDashboard.Sample;

namespace RetentionDashboard.Components.Pages.Overview;

/// <summary>What an empty database shows: import your orders, or look round in an invented shop.</summary>
public sealed partial class Welcome(SampleShop sample, ImportQueue queue, NavigationManager navigation) : IDisposable
{
    private bool _isStarting;
    private int? _import;
    private bool _gone;

    /// <summary>Called when the sample shop stands.</summary>
    [Parameter]
    public EventCallback OnReady { get; set; }

    protected override void OnInitialized() => queue.Changed += OnImportChanged;

    public void Dispose()
    {
        _gone = true;
        queue.Changed -= OnImportChanged;
    }

    private string Share(int id) => (queue.ProgressOf(id)?.Share ?? 0).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);

    private async Task CreateSampleAsync()
    {
        _isStarting = true;
        try
        {
            _import = await sample.CreateAsync(CancellationToken.None);
        }
        finally
        {
            _isStarting = false;
        }

        await CheckAsync(_import.Value);
    }

    private void OnImportChanged(int id) => _ = InvokeAsync(async () =>
    {
        if (id == _import)
        {
            await CheckAsync(id);
            StateHasChanged();
        }
    });

    private async Task CheckAsync(int id)
    {
        if (_gone || queue.ProgressOf(id) is not null)
        {
            return;
        }

        await OnReady.InvokeAsync();
        if (!_gone)
        {
            // Still no orders: the import brought nothing, and its own page says why.
            _import = null;
            navigation.NavigateTo(Links.ImportResult(id));
        }
    }
}
