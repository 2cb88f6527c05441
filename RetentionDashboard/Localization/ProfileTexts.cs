using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Localization;

/// <summary>Words about what sets a segment apart.</summary>
public static class ProfileTexts
{
    public static string Topic(ProfileTopic topic) => topic switch
    {
        ProfileTopic.FirstChannel => Texts.ParetoPage_Channel,
        ProfileTopic.FirstCountry => Texts.ParetoPage_Country,
        ProfileTopic.FirstDiscount => Texts.ParetoPage_Discount,
        ProfileTopic.FirstCategory or ProfileTopic.Category => Texts.ParetoPage_Category,
        _ => Texts.ParetoPage_Product,
    };

    /// <summary>"1.8× (1.5–2.1)", and that it may be chance or that there are too few customers to tell.</summary>
    public static string Lift(ProfileRow row)
    {
        var lift = row.Lift is not { } times ? Texts.ParetoPage_Alone
            : row.Interval is not var (lower, upper) ? Formats.Fill(Texts.ParetoPage_Times, Formats.Number(times))
            : Formats.Fill(Texts.ParetoPage_TimesWithin, Formats.Number(times), Formats.Number((decimal)lower), Formats.Number((decimal)upper));
        return row.Stands ? lift
            : Formats.Fill(new TwoRates(row.Members, row.Others).IsEnough ? Texts.ParetoPage_Chance : Texts.ParetoPage_NotEnough, lift);
    }
}
