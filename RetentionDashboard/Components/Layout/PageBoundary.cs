using Microsoft.AspNetCore.Components.Web;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Layout;

/// <summary>Shows what to do when a page fails. A rate that nobody entered yet is a question to the user and no failure for the log.</summary>
public sealed class PageBoundary : ErrorBoundary
{
    protected override Task OnErrorAsync(Exception exception) => exception is MissingRateException ? Task.CompletedTask : base.OnErrorAsync(exception);
}
