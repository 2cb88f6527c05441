namespace RetentionDashboard.Sample;

/// <summary>What a sequence of random numbers is for.</summary>
public enum SamplePurpose
{
    Customer = 1,
    Visits = 2,
    Order = 3,
    Fulfilment = 4,
}
