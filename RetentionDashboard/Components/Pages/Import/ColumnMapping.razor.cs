using Microsoft.AspNetCore.Components;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>Our fields, the columns they are read from, and examples; each can be changed.</summary>
public sealed partial class ColumnMapping
{
    private IReadOnlyList<HeaderOption> _headers = [];
    private bool _all;

    [Parameter, EditorRequired]
    public FilePreview Preview { get; set; } = null!;

    /// <summary>Raised with a field and the header chosen for it; an empty header unmaps the field.</summary>
    [Parameter]
    public EventCallback<(ImportField Field, string Header)> FieldMapped { get; set; }

    private IEnumerable<ImportField> ShownFields =>
        Enum.GetValues<ImportField>().Where(IsShown);

    private List<string> Unused =>
        [.. Preview.Columns.Where(static column => column.Field is null && column.Header.Length > 0).Select(static column => column.Header)];

    protected override void OnParametersSet() =>
        _headers =
        [
            new HeaderOption("", Texts.Mapping_NotInFile),
            .. Preview.Columns.Where(static column => column.Header.Length > 0).DistinctBy(static column => column.Header).Select(static column => new HeaderOption(column.Header, column.Header)),
        ];

    private bool IsShown(ImportField candidate) => _all || FieldWords.IsUsual(candidate) || ColumnOf(candidate) is not null;

    private PreviewColumn? ColumnOf(ImportField field) => Preview.Columns.FirstOrDefault(column => column.Field == field);

    private static Dictionary<string, object> Named(string name) => new() { ["aria-label"] = name };

    private sealed record HeaderOption(string Value, string Text);
}
