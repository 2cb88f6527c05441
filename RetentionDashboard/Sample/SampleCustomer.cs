namespace RetentionDashboard.Sample;

/// <summary>
/// An invented person with an own purchase rate and an own chance to stay away for good after each order: the story of the BG/NBD model
/// (Fader, Hardie &amp; Lee 2005), with rates of gamma shape ½ and drop-out chances of Beta(1, 1 to 3), both by channel and shelf.
/// </summary>
public sealed record SampleCustomer
{
    public static readonly IReadOnlyList<string> Channels = ["web", "mobile_app", "marketplace", "instagram", "pos"];

    private static readonly int[] ChannelWeights = [34, 24, 20, 13, 9];
    private static readonly double[] ChannelLoyalty = [1.0, 1.6, 0.6, 0.8, 1.0];
    private static readonly int[] CategoryWeights = [30, 14, 18, 20, 10, 8];
    private static readonly int[] ChannelTies = [2, 3, 1, 1, 2];
    private static readonly double[] CategoryLoyalty = [1.8, 1.2, 0.8, 1.1, 0.4, 0.45];
    private const double PurchasesPerDay = 0.0095;
    private const double GuestShare = 0.06;

    private readonly int _given;
    private readonly int _family;

    public SampleCustomer(int seed, int number)
    {
        var random = new SampleRandom(seed, SamplePurpose.Customer, number);
        Number = number;
        IsGuest = random.Chance(GuestShare);
        Channel = IsGuest ? Channels.Count - 1 : random.Weighted(ChannelWeights);
        Place = SamplePlace.All[random.Weighted(SamplePlace.Weights)];
        if (Channel == Channels.Count - 1 && Place.Country != "ID")
        {
            Place = SamplePlace.All[0];
        }

        Category = random.Weighted(CategoryWeights);
        UsesWelcomeCode = !IsGuest && random.Chance(0.22);
        Rate = 2 * random.HalfGamma() * PurchasesPerDay * ChannelLoyalty[Channel] * CategoryLoyalty[Category] * (UsesWelcomeCode ? 0.75 : 1);
        DropOut = random.SmallestOf(ChannelTies[Channel]);
        _given = random.Below(SampleNames.Given.Length);
        _family = random.Below(SampleNames.Family.Length);
    }

    /// <summary>From 1.</summary>
    public int Number { get; }

    /// <summary>Buys once and leaves neither name nor address.</summary>
    public bool IsGuest { get; }

    /// <summary>Index of <see cref="Channels"/>.</summary>
    public int Channel { get; }

    public SamplePlace Place { get; }

    /// <summary>Index of <see cref="SampleCatalog.Categories"/>: what most of the orders hold.</summary>
    public int Category { get; }

    public bool UsesWelcomeCode { get; }

    /// <summary>Orders a day, while the customer stays.</summary>
    public double Rate { get; }

    /// <summary>Chance to stay away for good after an order.</summary>
    public double DropOut { get; }

    public string Name => $"{SampleNames.Given[_given]} {SampleNames.Family[_family]}";

    public string Email => string.Create(null, $"{SampleNames.Given[_given]}.{SampleNames.Family[_family]}.{Number}@example.com").ToLowerInvariant();

    public string UserName => string.Create(null, $"{SampleNames.Given[_given]}{SampleNames.Family[_family]}{Number}").ToLowerInvariant();
}
