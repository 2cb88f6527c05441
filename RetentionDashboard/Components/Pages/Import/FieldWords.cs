using System.Globalization;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>What the fields of an import are called, and which of them a file cannot do without.</summary>
internal static class FieldWords
{
    public static string Of(ImportField field) =>
        Texts.ResourceManager.GetString($"Field_{field}", CultureInfo.CurrentUICulture) ?? field.ToString();

    /// <summary>"required", "one of these", or null for a field that a file may lack.</summary>
    public static string? RequirementOf(ImportField field) => field switch
    {
        ImportField.Date => Texts.Field_Required,
        ImportField.Customer or ImportField.Email or ImportField.Phone or ImportField.UserName or ImportField.Name => Texts.Field_OneIdentity,
        ImportField.Subtotal or ImportField.Total or ImportField.LineTotal or ImportField.Price => Texts.Field_OneAmount,
        _ => null,
    };

    /// <summary>Fields that are offered even where the file seems to lack them.</summary>
    public static bool IsUsual(ImportField field) =>
        field is ImportField.Order or ImportField.Date or ImportField.Customer or ImportField.Email or ImportField.Status or ImportField.Total
            or ImportField.Quantity or ImportField.Price or ImportField.Product or ImportField.Channel or ImportField.Country;
}
