using Microsoft.AspNetCore.Components;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Settings;

/// <summary>What a store remembers of its imports: how files of each header are read, and what status words mean.</summary>
public sealed partial class RememberedCard(SavedMappings mappings) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private IReadOnlyList<RememberedMapping> _mappings = [];
    private IReadOnlyList<KeyValuePair<string, StatusMeaning>> _statuses = [];

    [Parameter, EditorRequired]
    public int StoreId { get; set; }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    private static string UsedOn(RememberedMapping mapping) => Formats.Fill(Texts.Remembered_Used, Formats.Date(DateOnly.FromDateTime(mapping.UsedAt.ToLocalTime())));

    private async Task LoadAsync()
    {
        _mappings = await mappings.GetAsync(StoreId, _gone.Token);
        _statuses = await mappings.GetStatusesAsync(StoreId, _gone.Token);
    }

    private async Task RenameAsync(int id, string? name)
    {
        await mappings.RenameAsync(id, name, _gone.Token);
        await LoadAsync();
    }

    private async Task ForgetAsync(int id)
    {
        await mappings.ForgetAsync(id, _gone.Token);
        await LoadAsync();
    }

    private async Task DecideAsync(string word, string meaning)
    {
        await mappings.DecideAsync(StoreId, word, Enum.Parse<StatusMeaning>(meaning), _gone.Token);
        await LoadAsync();
    }
}
