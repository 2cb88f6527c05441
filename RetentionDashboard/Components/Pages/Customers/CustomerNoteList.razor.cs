using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>The notes of a customer, to write, change and remove; a removed one can be brought back.</summary>
public sealed partial class CustomerNoteList(CustomerNotes notes)
{
    private IReadOnlyList<KeptNote> _notes = [];
    private KeptNote? _removed;
    private CustomerDetail? _shown;
    private int? _changed;
    private bool _isWriting;

    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    /// <summary>Read anew after the customer was merged, erased or made one of their own again.</summary>
    [Parameter, EditorRequired]
    public CustomerDetail Customer { get; set; } = null!;

    private int StoreId => Customer.Store.Id;

    private int CustomerId => Customer.Id;

    protected override async Task OnParametersSetAsync()
    {
        if (!ReferenceEquals(_shown, Customer))
        {
            (_shown, _removed, _changed, _isWriting) = (Customer, null, null, false);
            await LoadAsync();
        }
    }

    // What users write is kept in universal time, as imports are.
    private static string When(KeptNote note) => Formats.DateAndTime(note.WrittenAt?.ToLocalTime()) is var moment && note.Author is { } author ? Formats.Fill(Texts.Customer_Notes_Written, author, moment) : moment;

    private async Task LoadAsync() => _notes = await notes.GetAsync(StoreId, CustomerId, Leaving);

    private void Write(int? changed) => (_isWriting, _changed, _removed) = (!_isWriting || _changed != changed, changed, null);

    private Task CloseAsync()
    {
        (_isWriting, _changed) = (false, null);
        return LoadAsync();
    }

    private async Task RemoveAsync(KeptNote note)
    {
        await notes.RemoveAsync(note.Id, Leaving);
        _removed = note;
        await LoadAsync();
    }

    private async Task RestoreAsync()
    {
        if (_removed is { } note)
        {
            _removed = null;
            await notes.SaveAsync(StoreId, note with { Id = 0 }, Leaving);
            await LoadAsync();
        }
    }
}
