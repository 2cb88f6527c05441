using System.Globalization;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>What the fields of an import are called, and which of them a file cannot do without.</summary>
internal static class FieldWords
{
    private static readonly ImportField[] Identities = [ImportField.Customer, ImportField.Email, ImportField.Phone, ImportField.UserName, ImportField.Name];
    private static readonly ImportField[] Amounts = [ImportField.Subtotal, ImportField.Total, ImportField.LineTotal, ImportField.Price];

    public static string Of(ImportField field) =>
        Texts.ResourceManager.GetString($"Field_{field}", CultureInfo.CurrentUICulture) ?? field.ToString();

    /// <summary>"required", "one of these", or null for a field that a file may lack.</summary>
    public static string? RequirementOf(ImportField field) => field switch
    {
        ImportField.Date => Texts.Field_Required,
        _ when Identities.Contains(field) => Texts.Field_OneIdentity,
        _ when Amounts.Contains(field) => Texts.Field_OneAmount,
        _ => null,
    };

    /// <summary>Fields that meet the requirement of this one as well, itself included.</summary>
    public static IReadOnlyList<ImportField> Alternatives(ImportField field) =>
        Identities.Contains(field) ? Identities : Amounts.Contains(field) ? Amounts : [field];

    /// <summary>Fields that are offered even where the file seems to lack them.</summary>
    public static bool IsUsual(ImportField field) =>
        field is ImportField.Order or ImportField.Date or ImportField.Customer or ImportField.Email or ImportField.Status or ImportField.Total
            or ImportField.Quantity or ImportField.Price or ImportField.Product or ImportField.Channel or ImportField.Country;
}
