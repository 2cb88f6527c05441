using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace RetentionDashboard.Tests.Support;

/// <summary>Finds the markup comparer that bUnit needs in its own output folder (the project file says why).</summary>
internal static class AngleSharpDiffing
{
    [ModuleInitializer]
    internal static void Register() =>
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            name.Name == "AngleSharp.Diffing" ? Load(context) : null;

    private static Assembly Load(AssemblyLoadContext context) =>
        context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "diffing", "AngleSharp.Diffing.dll"));
}
