using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Segments;

/// <summary>What sets the best fifth apart in several topics; each share opens its customers.</summary>
public sealed partial class ProfileCard
{
    private const int MostRows = 8;

    private readonly string _id = "profile-" + Guid.NewGuid().ToString("N")[..8];

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<ProfileTopic> Topics { get; set; } = [];

    [Parameter, EditorRequired]
    public ParetoReport Report { get; set; } = null!;

    [Parameter, EditorRequired]
    public HistoryQuery History { get; set; } = new();

    // What everybody has tells nobody apart.
    private IReadOnlyList<(ProfileTopic Topic, IReadOnlyList<ProfileRow> Rows, int All)> Shown =>
    [
        .. Topics
            .Select(topic => (Topic: topic, All: Report.Profile.Rows.Where(row => row.Topic == topic && !(row.Members.Value == 1 && row.Others.Value == 1)).ToList()))
            .Where(static part => part.All.Count > 0)
            .Select(static part => (part.Topic, (IReadOnlyList<ProfileRow>)[.. part.All.OrderByDescending(static row => row.Stands).Take(MostRows)], part.All.Count)),
    ];

    private string NameOf(ProfileRow row) => row.Topic switch
    {
        ProfileTopic.FirstDiscount => Texts.ParetoPage_WithDiscount,
        ProfileTopic.Product or ProfileTopic.FirstProduct => Report.Catalogue.GetValueOrDefault(row.Key, row.Key),
        _ => row.Key,
    };

    private string Behind(ProfileRow row, bool top)
    {
        var side = new InSegment(BuiltInSegment.OfPareto(top).Key);
        return ConditionOf(row) is { } condition
            ? Links.Customers(History, SegmentChoice.Of(new AllOf([side, condition])))
            : Links.Customers(History with { Discount = DiscountUse.With }, SegmentChoice.Of(side));
    }

    // A discount on the first order is a filter of every page, and no condition.
    private static SegmentRule? ConditionOf(ProfileRow row) => row.Topic switch
    {
        ProfileTopic.FirstChannel => new OrderHas(OrderPlace.First, OrderProperty.Channel, [row.Key]),
        ProfileTopic.FirstCountry => new OrderHas(OrderPlace.First, OrderProperty.Country, [row.Key]),
        ProfileTopic.FirstCategory => new OrderHas(OrderPlace.First, OrderProperty.Category, [row.Key]),
        ProfileTopic.FirstProduct => new OrderHas(OrderPlace.First, OrderProperty.Product, [row.Key]),
        ProfileTopic.Category => new Bought(new Goods(GoodsKind.Category, [row.Key])),
        ProfileTopic.Product => new Bought(new Goods(GoodsKind.Product, [row.Key])),
        _ => null,
    };
}
