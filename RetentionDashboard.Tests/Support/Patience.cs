using System.Runtime.CompilerServices;
using Bunit;

namespace RetentionDashboard.Tests.Support;

/// <summary>Component tests wait for databases on machines that build and test at the same time; a pass is not slowed by a long limit.</summary>
internal static class Patience
{
    [ModuleInitializer]
    internal static void Set() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);
}
