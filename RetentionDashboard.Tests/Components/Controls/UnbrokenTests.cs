using Bunit;
using RetentionDashboard.Components.Controls;

namespace RetentionDashboard.Tests.Components.Controls;

public sealed class UnbrokenTests : EnglishPages
{
    [Theory]
    [InlineData("A customer of B brings more: +£75.20 (+£12.00 to +£138.40).", "+£75.20|+£12.00|+£138.40")]
    [InlineData("B brings more customers back: +50.0 pp (+28.1 to +66.8 pp).", "+50.0 pp|+28.1|+66.8 pp")]
    [InlineData("−Rp\u00a075.200 s.d. +Rp\u00a01.000", "−Rp\u00a075.200|+Rp\u00a01.000")]
    [InlineData("−4 hari (−9,5 hari s.d. +0,4 hari).", "−4 hari|−9,5 hari|+0,4 hari")]
    [InlineData("(+221.0%; 39 → 78 customers)", "+221.0%")]
    [InlineData("Kaplan-Meier of 1-2 days", "")]
    public void Signed_number_stays_with_its_sign_and_unit(string text, string whole)
    {
        var sentence = Render<Unbroken>(parameters => parameters.Add(component => component.Text, text));

        Assert.Equal(whole, string.Join('|', sentence.FindAll(".whole").Select(static part => part.TextContent)));
        Assert.Equal(text, string.Concat(sentence.Nodes.Select(static node => node.TextContent)));
    }
}
