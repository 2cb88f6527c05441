using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Says who was merged into whom, and why two customers cannot be.</summary>
public static class MergeTexts
{
    public static string Problem(MergeProblem problem) => problem switch
    {
        MergeProblem.Gone => Texts.Merge_Problem_Gone,
        MergeProblem.AlreadyOne => Texts.Merge_Problem_AlreadyOne,
        MergeProblem.OtherStore => Texts.Merge_Problem_OtherStore,
        _ => Texts.Merge_Problem_Erased,
    };

    /// <summary>"Ana (ana@example.com) with 3 orders is one with Budi since 1 June 2011, says Dewi."</summary>
    public static string Sentence(MergedCustomer merge, PrivacyMask mask)
    {
        var who = Person(mask, merge.Name, merge.Identity);
        var kept = Person(mask, merge.KeptName, merge.KeptIdentity);
        var (orders, day) = (Formats.Orders(merge.Orders), Formats.Date(DateOnly.FromDateTime(merge.At.ToLocalTime())));
        return merge.Author is { } author ? Formats.Fill(Texts.Merge_Part_By, who, orders, kept, day, mask.Name(author)) : Formats.Fill(Texts.Merge_Part, who, orders, kept, day);
    }

    private static string Person(PrivacyMask mask, string? name, string identity)
    {
        var (person, known) = (mask.Customer(name, identity), mask.Identity(identity));
        return person == known ? person : $"{person} ({known})";
    }
}
