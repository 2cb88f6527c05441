using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Imports;

/// <summary>Says what an undo takes away and brings back.</summary>
internal static class UndoWords
{
    public static string Of(UndoScope scope)
    {
        List<string> going = [];
        if (scope.Orders > 0)
        {
            going.Add(Formats.Counted(scope.Orders, Texts.Undo_Order, Texts.Undo_Orders));
        }

        if (scope.Customers > 0)
        {
            going.Add(Formats.Counted(scope.Customers, Texts.Undo_Customer, Texts.Undo_Customers));
        }

        if (scope.Refunds > 0)
        {
            going.Add(Formats.Counted(scope.Refunds, Texts.Undo_Refund, Texts.Undo_Refunds));
        }

        List<string> sentences = [];
        if (going.Count > 0)
        {
            sentences.Add(Formats.Fill(Texts.Undo_Goes, string.Join(", ", going)));
        }

        if (scope.OrdersReturning > 0)
        {
            sentences.Add(Formats.Counted(scope.OrdersReturning, Texts.Undo_ReturnsOne, Texts.Undo_Returns));
        }

        return sentences.Count == 0 ? Texts.Undo_Nothing : string.Join(' ', sentences);
    }
}
