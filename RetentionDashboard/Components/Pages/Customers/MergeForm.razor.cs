using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>Two or more customers side by side, before they become one.</summary>
public sealed partial class MergeForm(CustomerMerges merges, IJSRuntime browser)
{
    private const string AuthorKey = "author";
    private readonly string _group = "stays-" + Guid.NewGuid().ToString("N");
    private readonly HashSet<int> _chosen = [];
    private int _kept;
    private string? _author;
    private string? _problem;
    private bool _merging;

    /// <summary>All of one store.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MergeSide> Sides { get; set; } = [];

    [Parameter, EditorRequired]
    public StoreInfo Store { get; set; } = null!;

    /// <summary>Called with who stays and who became a part of them.</summary>
    [Parameter, EditorRequired]
    public EventCallback<(MergeSide Kept, IReadOnlyList<int> Merged)> OnMerged { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    private string RevenueTitle => Formats.Fill(Texts.Customers_Column_Revenue, CohortTexts.Basis(Store.Options.Basis));

    protected override void OnInitialized()
    {
        _chosen.UnionWith(Sides.Select(static side => side.Id));
        // Whoever ordered most is the one whom others know, and of two alike the elder.
        _kept = Sides.OrderByDescending(static side => side.Row?.Orders ?? 0).ThenBy(static side => side.Row?.FirstOrder).ThenBy(static side => side.Id).First().Id;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _author = await browser.InvokeAsync<string?>("shell.recall", AuthorKey);
            StateHasChanged();
        }
    }

    private void Keep(int customer)
    {
        _kept = customer;
        _chosen.Add(customer);
    }

    private void Choose(int customer, bool isOne)
    {
        _ = isOne ? _chosen.Add(customer) : _chosen.Remove(customer);
        if (!_chosen.Contains(_kept) && _chosen.Count > 0)
        {
            _kept = Sides.First(side => _chosen.Contains(side.Id)).Id;
        }
    }

    private async Task MergeAsync()
    {
        if (_merging || _chosen.Count < 2)
        {
            return;
        }

        (_merging, _problem) = (true, null);
        try
        {
            int[] others = [.. _chosen.Where(id => id != _kept).Order()];
            // Not cancelled when the reader leaves the page: who are one stay one.
            var problem = await Task.Run(() => merges.MergeAsync(_kept, others, _author, CancellationToken.None));
            await browser.InvokeVoidAsync("shell.remember", AuthorKey, _author ?? "");
            _problem = problem is { } known ? MergeTexts.Problem(known) : null;
            if (problem is null)
            {
                await OnMerged.InvokeAsync((Sides.First(side => side.Id == _kept), others));
            }
        }
        catch (JSDisconnectedException)
        {
            // The reader left.
        }
        finally
        {
            _merging = false;
        }
    }
}
