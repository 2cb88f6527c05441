using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>A customer's part of their page about being one person with others: what was merged, its undoing, and the search for somebody to merge.</summary>
public sealed partial class CustomerMerging(CustomerMerges merges, StoresReports stores, NavigationManager navigation)
{
    private (int, string) _shown;
    private MergeSide? _self;
    private StoreInfo? _store;
    private IReadOnlyList<MergedCustomer> _merges = [];
    private IReadOnlyList<MergeSide>? _found;
    private MergeSide? _other;
    private string _wanted = "";
    private string? _undone;
    private bool _isOpen;
    private bool _busy;

    /// <summary>Whom the address names: somebody who was merged is shown as part of the one who was kept.</summary>
    [Parameter, EditorRequired]
    public int CustomerId { get; set; }

    [Parameter, EditorRequired]
    public int StoreId { get; set; }

    /// <summary>What the customer shown is known by.</summary>
    [Parameter, EditorRequired]
    public string Identity { get; set; } = "";

    /// <summary>Raised after the customer's orders are others.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != (CustomerId, Identity))
        {
            (_shown, _isOpen, _found, _other, _wanted, _undone) = ((CustomerId, Identity), false, null, null, "", null);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var (merged, self) = (await merges.OfAsync(CustomerId, Leaving), await merges.FindAsync(CustomerId, Leaving));
        _store ??= (await stores.GetAsync(Leaving)).FirstOrDefault(store => store.Id == StoreId);
        (_merges, _self) = (merged, _store is null ? null : self);
    }

    private void Toggle() => (_isOpen, _found, _other, _wanted) = (!_isOpen, null, null, "");

    private Task SearchAsync() => DoAsync(async () =>
    {
        // A name inside all names is looked for in each of them.
        var (customer, wanted) = (CustomerId, _wanted);
        _found = await Task.Run(() => merges.SearchAsync(customer, wanted, Leaving), Leaving);
    });

    private async Task MergedAsync((MergeSide Kept, IReadOnlyList<int> Merged) done)
    {
        Toggle();
        if (done.Kept.Id != CustomerId)
        {
            navigation.NavigateTo(Links.Customer(done.Kept.Id, StoreId));
            return;
        }

        _undone = null;
        await LoadAsync();
        await Changed.InvokeAsync();
    }

    private Task UndoAsync(MergedCustomer merge) => DoAsync(async () =>
    {
        await Task.Run(() => merges.UndoAsync([merge.Id], CancellationToken.None));
        _undone = Formats.Fill(Texts.Merge_Undone, Mask.Customer(merge.Name, merge.Identity));
        await LoadAsync();
        await Changed.InvokeAsync();
    });

    private string Facts(MergeSide side)
    {
        string?[] facts =
        [
            side.Name is null ? null : Mask.Identity(side.Identity),
            side.Email is { } email && email != CustomerTexts.Identity(side.Identity) ? Mask.Email(email) : null,
            side.Phone is { } phone && phone != CustomerTexts.Identity(side.Identity) ? Mask.Phone(phone) : null,
            Formats.Orders(side.Row?.Orders ?? 0),
            side.Row is { } row ? Formats.Money(row.Revenue, _store!.Currency) : null,
            side.Row is { } dates ? FilterTexts.Span(dates.FirstOrder, dates.LastOrder) : null,
        ];
        return string.Join(" · ", facts.Where(static fact => !string.IsNullOrWhiteSpace(fact)));
    }

    private async Task DoAsync(Func<Task> work)
    {
        _busy = true;
        try
        {
            await work();
        }
        catch (Exception) when (Leaving.IsCancellationRequested)
        {
            // The reader left.
        }
        finally
        {
            _busy = false;
        }
    }
}
