using Microsoft.AspNetCore.Components;
using RetentionDashboard.Forecast;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Controls;

/// <summary>
/// The model by which a store's forecasts are made where nobody says by which: <see cref="UseModel"/> anywhere inside changes it. The way back stays where it was shown,
/// for the notice that offered the change is gone with its reason.
/// </summary>
public sealed partial class ShopModel(StoreSettings settings)
{
    private PurchaseModelKind? _used;
    private PurchaseModelKind _before;

    [Parameter, EditorRequired]
    public StoreInfo Store { get; set; } = null!;

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    // Not cancelled when the reader leaves: they pressed the button.
    internal async Task UseAsync(PurchaseModelKind model)
    {
        (_before, _used) = (Store.ForecastModel, model);
        await settings.SaveModelAsync(Store.Id, model, CancellationToken.None);
        StateHasChanged();
    }

    private async Task UndoAsync()
    {
        _used = null;
        await settings.SaveModelAsync(Store.Id, _before, CancellationToken.None);
    }
}
