using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>Narrows a list of customers to whom a text finds and to a tag; both stand in the address.</summary>
public sealed partial class CustomerFinder(CustomersReports reports, CustomerTags tags, NavigationManager navigation)
{
    private IReadOnlyList<TagCount> _tags = [];
    private CustomersQuery? _shown;
    private string _text = "";

    [Parameter, EditorRequired]
    public CustomersQuery Query { get; set; } = new();

    [Parameter, EditorRequired]
    public StoreInfo Store { get; set; } = null!;

    private IReadOnlyList<ChoiceOption> Options =>
    [
        new("", Texts.Customers_Tag_Any),
        .. _tags.Select(static tag => new ChoiceOption(tag.Tag, Formats.Fill(Texts.Customers_Tag_Option, tag.Tag, Formats.Count(tag.Customers)))),
        .. Query.Tag is { } gone && !_tags.Any(tag => string.Equals(tag.Tag, gone, StringComparison.OrdinalIgnoreCase)) ? [new ChoiceOption(gone, gone)] : Array.Empty<ChoiceOption>(),
    ];

    private string Chosen => _tags.FirstOrDefault(tag => string.Equals(tag.Tag, Query.Tag, StringComparison.OrdinalIgnoreCase))?.Tag ?? Query.Tag ?? "";

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Query)
        {
            (_shown, _text) = (Query, Query.Search ?? "");
            _tags = await tags.AllAsync(Store.Id, Leaving);
        }
    }

    // While the reader types, what the search looks through is read.
    private async Task PrepareAsync()
    {
        try
        {
            await Task.Run(() => reports.PrepareSearchAsync(Query.History.StoreId, Leaving), Leaving);
        }
        catch (OperationCanceledException)
        {
            // The reader left.
        }
    }

    private void Search() => navigation.NavigateTo(Links.Customers(Query with { Search = string.IsNullOrWhiteSpace(_text) ? null : _text.Trim(), Skip = 0 }));

    private void Choose(string tag) => navigation.NavigateTo(Links.Customers(Query with { Tag = tag.Length == 0 ? null : tag, Skip = 0 }));
}
