using Microsoft.AspNetCore.Components;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>The tags of a customer, to give and to take; a taken one can be given back.</summary>
public sealed partial class CustomerTagList(CustomerTags tags)
{
    private IReadOnlyList<string> _tags = [];
    private IReadOnlyList<TagCount> _known = [];
    private CustomerDetail? _shown;
    private string? _text;
    private string? _removed;
    private bool _isWrong;

    /// <summary>Read anew after the customer was merged, erased or made one of their own again.</summary>
    [Parameter, EditorRequired]
    public CustomerDetail Customer { get; set; } = null!;

    private int StoreId => Customer.Store.Id;

    private int CustomerId => Customer.Id;

    protected override async Task OnParametersSetAsync()
    {
        if (!ReferenceEquals(_shown, Customer))
        {
            (_shown, _text, _removed, _isWrong) = (Customer, null, null, false);
            await LoadAsync();
        }
    }

    private async Task LoadAsync() => (_tags, _known) = (await tags.GetAsync(StoreId, CustomerId, Leaving), await tags.AllAsync(StoreId, Leaving));

    private async Task AddAsync()
    {
        _isWrong = CustomerTags.Tidied(_text) is null;
        if (!_isWrong)
        {
            await tags.AddAsync(StoreId, CustomerId, _text!, Leaving);
            (_text, _removed) = (null, null);
            await LoadAsync();
        }
    }

    private async Task RemoveAsync(string tag)
    {
        await tags.RemoveAsync(StoreId, CustomerId, tag, Leaving);
        _removed = tag;
        await LoadAsync();
    }

    private async Task RestoreAsync()
    {
        if (_removed is { } tag)
        {
            _removed = null;
            await tags.AddAsync(StoreId, CustomerId, tag, Leaving);
            await LoadAsync();
        }
    }
}
