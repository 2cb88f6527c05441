using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>One page of a list of customers. Sorting is a link, so that the address holds it.</summary>
public sealed partial class CustomerTable(NavigationManager navigation)
{
    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    [Parameter, EditorRequired]
    public required CustomersReport Report { get; set; }

    [Parameter, EditorRequired]
    public required CustomersQuery Query { get; set; }

    private IEnumerable<CustomerColumn> Columns => Query.Shown.Chosen;

    private static string Look(CustomerColumn column) => column == CustomerColumn.Email ? "email text" : CustomerColumnTexts.IsText(column) ? "text" : column == CustomerColumn.Contact ? "number days" : "number";

    // Who is to be written to first is asked for, and of everything else the most.
    private CustomersQuery Sorted(CustomerSort sort) => Query with { Sort = sort, Descending = Query.Sort == sort ? !Query.Descending : sort != CustomerSort.Contact, Skip = 0 };

    private string? Direction(CustomerSort sort) => Query.Sort != sort ? null : Query.Descending ? "descending" : "ascending";

    private string Arrow(CustomerSort sort) => Query.Sort != sort ? "unfold_more" : Query.Descending ? "arrow_downward" : "arrow_upward";

    private void Open(int customerId) => navigation.NavigateTo(Links.Customer(customerId, Query.History.StoreId));
}
