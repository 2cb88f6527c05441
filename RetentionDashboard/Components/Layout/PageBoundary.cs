using Microsoft.AspNetCore.Components.Web;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Layout;

/// <summary>Shows what to do when a page fails. A rate that nobody entered yet and an address of a store that is gone are answers to the user and no failures for the log.</summary>
public sealed class PageBoundary : ErrorBoundary
{
    protected override Task OnErrorAsync(Exception exception) => exception is MissingRateException or StoreGoneException ? Task.CompletedTask : base.OnErrorAsync(exception);
}
