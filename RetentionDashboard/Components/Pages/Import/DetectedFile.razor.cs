using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>What was detected in a file, with its evidence; each guess can be overruled.</summary>
public sealed partial class DetectedFile
{
    // The patterns that a person can choose from; the time of day that may follow is read with each.
    private static readonly string[] Patterns = ["yyyy-MM-dd", "dd/MM/yyyy", "MM/dd/yyyy", "dd-MM-yyyy", "MM-dd-yyyy", "dd.MM.yyyy", "dd MMMM yyyy"];

    private IReadOnlyList<Option> _formats = [];
    private IReadOnlyList<Option> _datePatterns = [];
    private IReadOnlyList<Option> _numberStyles = [];

    [Parameter, EditorRequired]
    public FilePreview Preview { get; set; } = null!;

    /// <summary>Null where it is detected.</summary>
    [Parameter]
    public string? Format { get; set; }

    /// <summary>Null where it is detected.</summary>
    [Parameter]
    public string? DatePattern { get; set; }

    /// <summary>Null where it is detected.</summary>
    [Parameter]
    public NumberStyle? Numbers { get; set; }

    [Parameter]
    public EventCallback<string?> FormatChanged { get; set; }

    [Parameter]
    public EventCallback<string?> DatePatternChanged { get; set; }

    [Parameter]
    public EventCallback<NumberStyle?> NumbersChanged { get; set; }

    private string DelimiterName => Preview.Delimiter switch
    {
        ',' => Texts.Detected_Comma,
        ';' => Texts.Detected_Semicolon,
        '\t' => Texts.Detected_Tab,
        '|' => Texts.Detected_Pipe,
        var other => other.ToString(),
    };

    protected override void OnParametersSet()
    {
        _formats = [Detected(FormatName(Preview.Format)), new("shopify", FormatName("shopify")), new("generic", FormatName("generic"))];
        _datePatterns = [Asks(ImportNoteCode.DateOrderAmbiguous) ? new("", Texts.Detected_Choose) : Detected(Preview.Columns.FirstOrDefault(static column => column.DatePattern is not null)?.DatePattern), .. Patterns.Select(static pattern => new Option(pattern, Example(pattern)))];
        _numberStyles =
        [
            Asks(ImportNoteCode.NumberStyleAmbiguous) ? new("", Texts.Detected_Choose) : Detected(Preview.Columns.FirstOrDefault(static column => column.Numbers is not null)?.Numbers is { } style ? Example(style) : null),
            .. Enum.GetValues<NumberStyle>().Select(static style => new Option(style.ToString(), Example(style))),
        ];
    }

    private bool Asks(ImportNoteCode code) => Preview.Problems.Any(problem => problem.Code == code);

    private Task NumbersAsync(object value) =>
        NumbersChanged.InvokeAsync(Enum.TryParse<NumberStyle>((string?)value, out var style) ? style : null);

    private string EvidenceOf(Func<PreviewColumn, bool> kind) =>
        Preview.Columns.FirstOrDefault(column => kind(column) && column.Evidence is not null) is { Evidence: { } evidence }
            ? ImportWords.Of(evidence, CultureInfo.CurrentUICulture)
            : "";

    private static Option Detected(string? value) =>
        new("", value is null ? Texts.Detected_Automatic : string.Format(CultureInfo.CurrentCulture, Texts.Detected_AutomaticValue, value));

    private static string? Chosen(object value) => value is string { Length: > 0 } chosen ? chosen : null;

    private static string FormatName(string format) => format == "shopify" ? Texts.Format_Shopify : Texts.Format_Generic;

    private static string Example(string pattern) =>
        $"{pattern} ({new DateTime(2026, 3, 25).ToString(pattern, CultureInfo.InvariantCulture)})";

    private static string Example(NumberStyle style) => style switch
    {
        NumberStyle.En => "1,234.50",
        NumberStyle.De => "1.234,50",
        NumberStyle.Fr => "1 234,50",
        _ => "1.234",
    };

    private static Dictionary<string, object> Named(string name) => new() { ["aria-label"] = name };

    private sealed record Option(string Value, string Text);
}
