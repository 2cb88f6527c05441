using Microsoft.AspNetCore.Components;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>What the whole file comes to, read in the background as the import would read it; anew after each change.</summary>
public sealed partial class FileTotals(OrderImporter importer, TimeProvider time) : IDisposable
{
    private const int RefusedShown = 5;
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(250);
    private CancellationTokenSource? _running;
    private ImportOptions? _asked;
    private ImportProgress _progress;

    [Parameter, EditorRequired]
    public Upload Upload { get; set; } = null!;

    /// <summary>How the import would read the file; null while a question is open.</summary>
    [Parameter]
    public ImportOptions? Options { get; set; }

    /// <summary>Of the amounts; null while the store has none.</summary>
    [Parameter]
    public string? Currency { get; set; }

    /// <summary>Why the figures may still change; null where they are those of the import.</summary>
    [Parameter]
    public string? Provisional { get; set; }

    /// <summary>Raised with what came of the file each time it was read to its end.</summary>
    [Parameter]
    public EventCallback<FileCheck> Checked { get; set; }

    private FileCheck? Check { get; set; }

    // Reading is all there is to do: nothing is written.
    private string Share => Math.Min(1, _progress.Share / OrderImporter.ReadingShare).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _running?.Cancel();
        _running?.Dispose();
    }

    protected override void OnParametersSet()
    {
        var asked = Options is null ? null : Options with { DryRun = true };
        if (asked == _asked)
        {
            return;
        }

        Dispose();
        _running = null;
        _asked = asked;
        Check = null;
        _progress = default;
        if (asked is not null)
        {
            _running = new CancellationTokenSource();
            _ = ReadAsync(asked, _running.Token);
        }
    }

    private async Task ReadAsync(ImportOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var check = await CheckAsync(options, cancellationToken);
            await InvokeAsync(async () =>
            {
                if (!cancellationToken.IsCancellationRequested)
                {
                    Check = check;
                    StateHasChanged();
                    await Checked.InvokeAsync(check);
                }
            });
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            // Another reading was asked for, or nobody looks any more.
        }
    }

    private async Task<FileCheck> CheckAsync(ImportOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return new FileCheck(options, await importer.ImportAsync(Upload.Path, Upload.FileName, options, new Reporter(time, Show), cancellationToken), null);
        }
        catch (ImportProblemException problem)
        {
            return new FileCheck(options, null, problem.Problem);
        }
        catch (IOException)
        {
            return new FileCheck(options, null, new ImportNote(ImportNoteCode.FileUnreadable, Upload.FileName));
        }
    }

    private void Show(ImportProgress progress) => _ = InvokeAsync(() =>
    {
        _progress = progress;
        StateHasChanged();
    });

    private IEnumerable<(string Label, string Value)> Figures(ImportResult result)
    {
        yield return (Texts.Totals_Orders, Formats.Count(result.OrdersValid));
        yield return (Texts.Totals_Revenue, Currency is null ? Formats.Number(result.NetRevenue) : Formats.MoneyCompact(result.NetRevenue, Currency));
        yield return (Texts.Totals_Days, result is { FirstDay: { } first, LastDay: { } last } ? Formats.Span(new DateSpan(first, last)) : Formats.Nothing);
        yield return (Texts.Totals_Customers, Formats.Count(result.Customers));
        if (result.OrdersNotValid > 0)
        {
            yield return (Texts.Totals_NotValid, Formats.Count(result.OrdersNotValid));
        }

        yield return (Texts.Totals_Refused, Formats.Count(result.RowsRefused));
        if (result.RowsSkipped > 0)
        {
            yield return (Texts.Totals_Skipped, Formats.Count(result.RowsSkipped));
        }
    }

    private sealed class Reporter(TimeProvider time, Action<ImportProgress> show) : IProgress<ImportProgress>
    {
        private long _last = time.GetTimestamp();

        public void Report(ImportProgress value)
        {
            if (time.GetElapsedTime(_last) >= BetweenReports)
            {
                _last = time.GetTimestamp();
                show(value);
            }
        }
    }
}
