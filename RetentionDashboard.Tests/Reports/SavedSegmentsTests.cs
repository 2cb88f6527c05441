using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class SavedSegmentsTests
{
    private static readonly SegmentRule Silent = new NoOrderFor(30);

    [Fact]
    public async Task Kept_segment_comes_back_with_its_rule_and_a_changed_one_is_the_same_segment()
    {
        await using var database = ShopDatabase.Create();
        var segments = database.Get<SavedSegments>();
        var told = 0;
        segments.Changed += (_, _) => told++;

        var kept = await SaveAsync(segments, new KeptSegment(0, "  Silent   ones ", " Win them back ", 3, Silent));
        var changed = await SaveAsync(segments, new KeptSegment(kept.Id, "Silent", null, 1, new Negation(Silent)));
        Assert.Null(await segments.RenameAsync(kept.Id, "Loud"));

        Assert.Null(kept.Problem);
        Assert.Equal(kept, changed);
        Assert.Equal([new KeptSegment(kept.Id, "Loud", null, 1, new Negation(Silent))], await segments.GetAsync());
        Assert.Equal(3, told);
    }

    [Fact]
    public async Task Name_is_unique_without_regard_to_case_and_neither_empty_nor_endless()
    {
        await using var database = ShopDatabase.Create();
        var segments = database.Get<SavedSegments>();
        await SaveAsync(segments, new KeptSegment(0, "Élan", null, 0, Silent));
        var other = await SaveAsync(segments, new KeptSegment(0, "Other", null, 0, Silent));

        Assert.Equal(SegmentProblemKind.NameTaken, (await SaveAsync(segments, new KeptSegment(0, "éLAN", null, 0, Silent))).Problem!.Kind);
        Assert.Equal(SegmentProblemKind.NameTaken, (await segments.RenameAsync(other.Id, "ÉLAN"))!.Kind);
        Assert.Equal(SegmentProblemKind.NoName, (await SaveAsync(segments, new KeptSegment(0, " ", null, 0, Silent))).Problem!.Kind);
        Assert.Equal(SegmentProblemKind.NameTooLong, (await SaveAsync(segments, new KeptSegment(0, new string('a', SavedSegments.LongestName + 1), null, 0, Silent))).Problem!.Kind);
        Assert.Equal(SegmentProblemKind.Gone, (await SaveAsync(segments, new KeptSegment(99, "Gone", null, 0, Silent))).Problem!.Kind);
        Assert.Equal(["Other", "Élan"], (await segments.GetAsync()).Select(static segment => segment.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Error_of_a_rule_names_the_condition_and_nothing_is_kept()
    {
        await using var database = ShopDatabase.Create();
        var segments = database.Get<SavedSegments>();
        var first = await SaveAsync(segments, new KeptSegment(0, "First", null, 0, Silent));
        var second = await SaveAsync(segments, new KeptSegment(0, "Second", null, 0, new InSegment(InSegment.KeyOf(first.Id))));

        var range = await SaveAsync(segments, new KeptSegment(0, "Third", null, 0, new AllOf([Silent, new NoOrderFor(0)])));
        var unknown = await SaveAsync(segments, new KeptSegment(0, "Third", null, 0, new Negation(new InSegment("moon:full"))));
        var cycle = await SaveAsync(segments, new KeptSegment(first.Id, "First", null, 0, new AnyOf([Silent, new InSegment(InSegment.KeyOf(second.Id))])));

        Assert.Equal(new RuleError("$.rule.of[1]", RuleProblem.OutOfRange), range.Problem!.Error);
        Assert.Equal(new RuleError("$.rule.rule", RuleProblem.UnknownSegment, "moon:full"), unknown.Problem!.Error);
        Assert.Equal(new RuleError("$.rule.of[1]", RuleProblem.Cycle, $"saved:{first.Id} → saved:{second.Id} → saved:{first.Id}"), cycle.Problem!.Error);
        Assert.Equal([Silent, new InSegment(InSegment.KeyOf(first.Id))], (await segments.GetAsync()).Select(static segment => segment.Rule!));
    }

    [Fact]
    public async Task Segment_that_another_asks_about_is_removed_only_where_it_is_said_so()
    {
        await using var database = ShopDatabase.Create();
        var segments = database.Get<SavedSegments>();
        var first = await SaveAsync(segments, new KeptSegment(0, "First", null, 0, Silent));
        var second = await SaveAsync(segments, new KeptSegment(0, "Second", null, 0, new Negation(new InSegment(InSegment.KeyOf(first.Id)))));

        var refused = await segments.RemoveAsync(first.Id);

        Assert.Equal(SegmentProblemKind.InUse, refused!.Kind);
        Assert.Equal(["Second"], refused.UsedBy!);
        Assert.Equal(2, (await segments.GetAsync()).Count);
        Assert.Null(await segments.RemoveAsync(first.Id, evenIfUsed: true));
        Assert.Equal([second.Id], (await segments.GetAsync()).Select(static segment => segment.Id));
        Assert.Null(await segments.RemoveAsync(second.Id));
    }

    [Fact]
    public async Task Rule_of_a_newer_version_is_listed_with_its_error()
    {
        await using var database = ShopDatabase.Create();
        var segments = database.Get<SavedSegments>();
        await SaveAsync(segments, new KeptSegment(0, "Newer", null, 0, Silent));
        await using (var context = database.Open())
        {
            await context.SavedSegments.ExecuteUpdateAsync(static rows => rows.SetProperty(static row => row.Rule, """{"version":2,"rule":{}}"""));
        }

        var segment = Assert.Single(await segments.GetAsync());

        Assert.Null(segment.Rule);
        Assert.Equal(new RuleError("$.version", RuleProblem.UnknownVersion, "2"), segment.Error);
    }

    private static Task<SegmentSaving> SaveAsync(SavedSegments segments, KeptSegment segment) => segments.SaveAsync(segment, static key => key.StartsWith("rfm:", StringComparison.Ordinal));
}
