namespace RetentionDashboard.Sample;

/// <summary>Where a customer lives. The country is its ISO 3166 code, as shops write it.</summary>
public sealed record SamplePlace(string Country, string ProvinceCode, string Province, string City, int Weight)
{
    public static IReadOnlyList<SamplePlace> All { get; } =
    [
        new("ID", "JK", "Jakarta", "Jakarta Selatan", 16),
        new("ID", "JK", "Jakarta", "Jakarta Barat", 9),
        new("ID", "JB", "Jawa Barat", "Bandung", 10),
        new("ID", "JB", "Jawa Barat", "Bekasi", 7),
        new("ID", "BT", "Banten", "Tangerang Selatan", 7),
        new("ID", "JI", "Jawa Timur", "Surabaya", 9),
        new("ID", "JT", "Jawa Tengah", "Semarang", 5),
        new("ID", "YO", "Yogyakarta", "Yogyakarta", 5),
        new("ID", "SU", "Sumatera Utara", "Medan", 4),
        new("ID", "BA", "Bali", "Denpasar", 4),
        new("ID", "SN", "Sulawesi Selatan", "Makassar", 3),
        new("MY", "KUL", "Kuala Lumpur", "Kuala Lumpur", 5),
        new("MY", "SGR", "Selangor", "Petaling Jaya", 2),
        new("SG", "", "", "Singapore", 5),
        new("AU", "NSW", "New South Wales", "Sydney", 2),
        new("US", "CA", "California", "San Francisco", 2),
        new("US", "NY", "New York", "New York", 1),
        new("GB", "ENG", "England", "London", 2),
        new("NL", "", "", "Amsterdam", 1),
        new("JP", "JP-13", "Tōkyō", "Tokyo", 1),
    ];

    public static int[] Weights { get; } = [.. All.Select(static place => place.Weight)];
}
