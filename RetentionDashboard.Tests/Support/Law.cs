using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace RetentionDashboard.Tests.Support;

/// <summary>Checks a law on invented cases, the same ones in every run, and shows the smallest case that breaks it.</summary>
internal static class Law
{
    public static void Holds<T>(Arbitrary<T> cases, int count, Action<T> law) => Check.One(
        Config.QuickThrowOnFailure
            .WithMaxTest(count * Effort.Times)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd((ulong)Effort.Seed), FSharpOption<int>.None))),
        Prop.ForAll(cases, law));

    // The runner of laws is synchronous.
    public static void Holds<T>(Arbitrary<T> cases, int count, Func<T, Task> law) => Holds(cases, count, one => law(one).GetAwaiter().GetResult());
}
