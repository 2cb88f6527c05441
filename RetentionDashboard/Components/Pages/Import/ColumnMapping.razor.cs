using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>Our fields, the columns they are read from, how their dates and numbers are read and why, and examples; each can be changed.</summary>
public sealed partial class ColumnMapping
{
    private IReadOnlyList<ChoiceOption> _headers = [];
    private bool _all;

    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    [Parameter, EditorRequired]
    public FilePreview Preview { get; set; } = null!;

    /// <summary>What the user has decided so far.</summary>
    [Parameter, EditorRequired]
    public ImportOptions Decided { get; set; } = null!;

    /// <summary>Raised with what a choice changes. Two quick choices both count, so neither says what the whole is.</summary>
    [Parameter]
    public EventCallback<Func<ImportOptions, ImportOptions>> Changed { get; set; }

    private IEnumerable<ImportField> ShownFields => Enum.GetValues<ImportField>().Where(IsShown);

    private List<PreviewColumn> Unused => [.. Preview.Columns.Where(static column => column.Field is null && column.Header.Length > 0)];

    protected override void OnParametersSet() =>
        _headers =
        [
            new ChoiceOption("", Texts.Mapping_NotInFile),
            .. Preview.Columns.Where(static column => column.Header.Length > 0).DistinctBy(static column => column.Header).Select(static column => new ChoiceOption(column.Header, column.Header)),
        ];

    private Task MapAsync(ImportField field, string header) =>
        Changed.InvokeAsync(options => options with { Map = new Dictionary<ImportField, string>(options.Map) { [field] = header } });

    private Task DatesAsync(string pattern) =>
        Changed.InvokeAsync(options => options with { DatePattern = pattern.Length > 0 ? pattern : null });

    private Task NumbersAsync(ImportField field, string style) => Changed.InvokeAsync(options =>
    {
        var styles = new Dictionary<ImportField, NumberStyle>(options.NumbersOf);
        if (Enum.TryParse<NumberStyle>(style, out var chosen))
        {
            styles[field] = chosen;
        }
        else
        {
            styles.Remove(field);
        }

        return options with { NumbersOf = styles };
    });

    private bool IsShown(ImportField candidate) => _all || FieldWords.IsUsual(candidate) || ColumnOf(candidate) is not null;

    private (string Text, bool IsMissing)? RequirementOf(ImportField field) => FieldWords.RequirementOf(field) is { } text
        ? (text, !FieldWords.Alternatives(field).Any(other => ColumnOf(other) is not null))
        : null;

    private PreviewColumn? ColumnOf(ImportField field) => Preview.Columns.FirstOrDefault(column => column.Field == field);

    private static IReadOnlyList<ChoiceOption> DateOptions(PreviewColumn column, Guess<string> dates) =>
    [
        dates.IsDecided ? Automatic(dates.IsStated ? null : dates.Value) : new ChoiceOption("", Texts.Detected_Choose),
        .. dates.Alternatives.Append(dates.Value).Distinct().Select(pattern => new ChoiceOption(pattern, Example(column, pattern))),
    ];

    private static IReadOnlyList<ChoiceOption> NumberOptions(Guess<NumberStyle?> styles) =>
    [
        styles.IsDecided ? Automatic(styles is { IsStated: false, Value: { } style } ? NumberStyleExample.Of(style) : null) : new ChoiceOption("", Texts.Detected_Choose),
        .. Enum.GetValues<NumberStyle>().Select(static style => new ChoiceOption(style.ToString(), NumberStyleExample.Of(style))),
    ];

    private static ChoiceOption Automatic(string? value) =>
        new("", value is null ? Texts.Detected_Automatic : Formats.Fill(Texts.Detected_AutomaticValue, value));

    private static string Example(PreviewColumn column, string pattern) =>
        column.Samples.Select(sample => DateTime.TryParseExact(sample, pattern, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date) ? (sample, date) : ((string, DateTime)?)null)
            .FirstOrDefault(static read => read is not null) is var (sample, date)
            ? Formats.Fill(Texts.Mapping_DateExample, pattern, sample, Formats.Date(DateOnly.FromDateTime(date)))
            : pattern;

    private string? Shown(string sample, ImportField field) =>
        field is ImportField.Customer or ImportField.Email or ImportField.Phone or ImportField.UserName or ImportField.Name ? Mask.Unknown(sample) : Mask.Text(sample);

    // What nobody has mapped may be an address or a second name.
    private string? Shown(string sample, ColumnKind kind) => kind is ColumnKind.Number or ColumnKind.Date ? sample : Mask.Unknown(sample);

    private static string KindOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Empty => Texts.Mapping_KindEmpty,
        ColumnKind.Number => Texts.Mapping_KindNumber,
        ColumnKind.Date => Texts.Mapping_KindDate,
        ColumnKind.Email => Texts.Mapping_KindEmail,
        ColumnKind.Phone => Texts.Mapping_KindPhone,
        _ => Texts.Mapping_KindText,
    };
}
