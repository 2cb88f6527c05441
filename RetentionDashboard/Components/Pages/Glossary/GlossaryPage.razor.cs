using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Pages.Glossary;

/// <summary>Every metric with its sentence, by the question that it answers. What the list is narrowed to stands in the address.</summary>
public sealed partial class GlossaryPage(NavigationManager navigation)
{
    private string _search = "";

    private int? StoreId => new LinkReader(navigation.Uri).History.StoreId;

    private List<Metric> Found => [.. MetricRegistry.All.Where(Matches)];

    protected override void OnInitialized() => _search = new LinkReader(navigation.Uri).Search;

    private bool Matches(Metric metric) => _search.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => Contains(MetricWords.Name(metric.Id), word) || Contains(MetricWords.Sentence(metric.Id), word) || Contains(metric.Slug, word));

    private static bool Contains(string text, string word) =>
        CultureInfo.CurrentCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private void Search(ChangeEventArgs e) => Show(e.Value as string ?? "");

    private void Clear() => Show("");

    private void Show(string search)
    {
        _search = search;
        navigation.NavigateTo(Links.Glossary(StoreId, search.Trim() is { Length: > 0 } words ? words : null), replace: true);
    }
}
