using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Segments;

/// <summary>The colours that a segment can have: those of the charts, which can be told apart in the light and in the dark. A name always stands beside one.</summary>
internal static class SegmentColours
{
    private const int Count = 10;

    /// <summary>Their numbers, as segments keep them.</summary>
    public static IEnumerable<int> All => Enumerable.Range(0, Count);

    /// <summary>The first one that is not taken; the first of all where each is.</summary>
    public static int Free(IEnumerable<int> taken) => All.Except(taken).FirstOrDefault();

    public static string Style(int colour) => FormattableString.Invariant($"--colour: var(--chart-{Math.Clamp(colour, 0, Count - 1) + 1})");

    public static string Name(int colour) => colour switch
    {
        0 => Texts.Colours_Blue,
        1 => Texts.Colours_Teal,
        2 => Texts.Colours_Orange,
        3 => Texts.Colours_Purple,
        4 => Texts.Colours_Olive,
        5 => Texts.Colours_Pink,
        6 => Texts.Colours_Petrol,
        7 => Texts.Colours_Ochre,
        8 => Texts.Colours_Grey,
        _ => Texts.Colours_Red,
    };
}
