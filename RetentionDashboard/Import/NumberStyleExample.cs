namespace RetentionDashboard.Import;

/// <summary>One number in each style, to show what is meant.</summary>
public static class NumberStyleExample
{
    public static string Of(NumberStyle style) => style switch
    {
        NumberStyle.En => "1,234.50",
        NumberStyle.De => "1.234,50",
        NumberStyle.Fr => "1 234,50",
        _ => "1.234",
    };
}
