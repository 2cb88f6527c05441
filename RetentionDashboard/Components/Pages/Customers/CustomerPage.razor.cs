using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Data;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>One customer: who they are, what they are worth, and every order, the newest first.</summary>
public sealed partial class CustomerPage(CustomersReports reports, NavigationManager navigation)
{
    private CustomerDetail? _detail;
    private bool _loaded;

    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    [Parameter]
    public int Id { get; set; }

    private CustomersQuery OfStore => new() { History = new HistoryQuery { StoreId = _detail?.Store.Id } };

    protected override async Task OnParametersSetAsync()
    {
        _detail = await reports.GetDetailAsync(Id, Leaving);
        _loaded = true;
        if (_detail is { } customer)
        {
            navigation.NameStore(Links.Customer(Id), customer.Store.Id);
        }
    }

    private static string Named(IdentityKind kind) => kind switch
    {
        IdentityKind.Email => Texts.Customer_Identity_Email,
        IdentityKind.Phone => Texts.Customer_Identity_Phone,
        IdentityKind.UserName => Texts.Customer_Identity_UserName,
        IdentityKind.Name => Texts.Customer_Identity_Name,
        IdentityKind.Erased => Texts.Privacy_Identity_Erased,
        _ => Texts.Customer_Identity_CustomerId,
    };

    private IReadOnlyList<(string Name, string Value)> Figures(CustomerRow row)
    {
        var store = _detail!.Store;
        return
        [
            (string.Format(CultureInfo.CurrentCulture, Texts.Customers_Column_Revenue, CohortTexts.Basis(store.Options.Basis)), Formats.Money(row.Revenue, store.Currency)),
            (Texts.Customers_Column_Orders, Formats.Count(row.Orders)),
            (Texts.Customers_Column_AverageOrderValue, Formats.Money(row.AverageOrderValue, store.Currency)),
            (Texts.Customers_Column_FirstOrder, Formats.Date(row.FirstOrder)),
            (Texts.Customers_Column_LastOrder, Formats.Date(row.LastOrder)),
            (Texts.Customers_Column_MedianDays, Formats.Quantity((double?)row.MedianDaysBetweenOrders)),
        ];
    }
}
