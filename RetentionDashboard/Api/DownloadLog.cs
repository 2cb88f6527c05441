using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>Files that name people are recorded like lists that were made for a tool. Masked ones name nobody.</summary>
internal static class DownloadLog
{
    /// <param name="name">What the file holds, in the words of its page.</param>
    /// <param name="address">Path and query of the page.</param>
    public static Task RecordDownloadAsync(this ListExports exports, HttpRequest request, StoreInfo store, string name, string address, int rows, CancellationToken cancellationToken) =>
        request.Mask().IsOn ? Task.CompletedTask : exports.RecordDownloadAsync(store.Sum is null ? store.Id : null, name, address, rows, cancellationToken);
}
