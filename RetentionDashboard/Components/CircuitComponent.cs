using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace RetentionDashboard.Components;

/// <summary>
/// A component that speaks its reader's language whoever makes it draw anew. An event of the queue or of the snapshots comes from another reader's
/// circuit or from the worker, and <see cref="ComponentBase.InvokeAsync(Action)"/> would draw in the culture of that one.
/// </summary>
public abstract class CircuitComponent : ComponentBase
{
    private readonly CultureInfo _numbers = CultureInfo.CurrentCulture;
    private readonly CultureInfo _texts = CultureInfo.CurrentUICulture;

    protected new Task InvokeAsync(Action workItem) => base.InvokeAsync(() =>
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_numbers, _texts);
        try
        {
            workItem();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    });

    // What an asynchronous method sets holds until it ends, and for all that it awaits.
    protected new Task InvokeAsync(Func<Task> workItem) => base.InvokeAsync(async () =>
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_numbers, _texts);
        await workItem();
    });
}
