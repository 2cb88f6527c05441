namespace RetentionDashboard.Sample;

/// <summary>The shelves of the invented shop.</summary>
public static class SampleCatalog
{
    /// <summary>The best sellers of a category stand first.</summary>
    public static IReadOnlyList<SampleProduct> Products { get; } =
    [
        new("KP-GAYO-250", "Gayo arabica beans, 250 g", "Coffee", 98_000, 7.90m),
        new("KP-HOUSE-500", "House blend, 500 g", "Coffee", 139_000, 11.50m),
        new("KP-TORAJA-250", "Toraja arabica beans, 250 g", "Coffee", 105_000, 8.50m),
        new("KP-DRIP-10", "Drip bags, box of 10", "Coffee", 79_000, 6.50m),
        new("KP-KINTAMANI-250", "Kintamani arabica beans, 250 g", "Coffee", 110_000, 8.90m),
        new("KP-COLD-1L", "Cold brew concentrate, 1 l", "Coffee", 89_000, 7.20m),
        new("KP-DECAF-250", "Decaf Flores, 250 g", "Coffee", 125_000, 9.90m),
        new("TH-MELATI-50", "Jasmine tea, 50 bags", "Tea", 42_000, 3.90m),
        new("TH-CHAI-200", "Chai masala, 200 g", "Tea", 68_000, 5.60m),
        new("TH-OOLONG-100", "Java oolong, 100 g", "Tea", 75_000, 6.20m),
        new("TH-HIJAU-100", "Green tea, 100 g", "Tea", 55_000, 4.80m),
        new("TH-ROSELA-80", "Roselle infusion, 80 g", "Tea", 48_000, 4.20m),
        new("TH-GIFT-3", "Tea gift box \"Tiga Rasa\"", "Tea", 189_000, 14.90m),
        new("CM-KURMA-500", "Medjool dates, 500 g", "Snacks", 145_000, 11.90m),
        new("CM-NASTAR-400", "Nastar cookies, 400 g", "Snacks", 95_000, 7.80m),
        new("CM-COKLAT-70", "Bali chocolate 70 %, 80 g", "Snacks", 52_000, 4.50m),
        new("CM-METE-250", "Roasted cashews, 250 g", "Snacks", 78_000, 6.40m),
        new("CM-KERIPIK-150", "Tempeh crisps, 150 g", "Snacks", 29_000, 2.80m),
        new("CM-GRANOLA-300", "Coconut granola, 300 g", "Snacks", 69_000, 5.90m),
        new("CM-HAMPER-L", "Festive hamper, large", "Snacks", 450_000, 35.00m),
        new("KL-SABUN-3", "Goat milk soap, 3 bars", "Skincare", 66_000, 5.50m),
        new("KL-MINYAK-100", "Virgin coconut oil, 100 ml", "Skincare", 58_000, 4.90m),
        new("KL-SERUM-30", "Vitamin C serum, 30 ml", "Skincare", 129_000, 10.50m),
        new("KL-LULUR-200", "Body scrub \"Lulur Jawa\", 200 g", "Skincare", 72_000, 5.90m),
        new("KL-TABIR-50", "Sunscreen SPF 50, 50 ml", "Skincare", 99_000, 8.20m),
        new("KL-MASKER-5", "Sheet masks, pack of 5", "Skincare", 65_000, 5.40m),
        new("KL-BALM-15", "Lip balm, 15 g", "Skincare", 35_000, 3.20m),
        new("RM-LILIN-200", "Soy candle, 200 g", "Home", 119_000, 9.60m),
        new("RM-MUG-350", "Stoneware mug, 350 ml", "Home", 85_000, 6.90m),
        new("RM-V60-01", "Ceramic dripper V60, size 01", "Home", 165_000, 13.50m),
        new("RM-SERBET-2", "Linen tea towels, pair", "Home", 92_000, 7.50m),
        new("RM-ROTAN-30", "Rattan tray, 30 cm", "Home", 210_000, 16.90m),
        new("RM-GRINDER", "Hand grinder, steel burrs", "Home", 389_000, 29.90m),
        new("RM-SELIMUT", "Woven throw, 130 × 170 cm", "Home", 425_000, 33.00m),
        new("BT-SCARF", "Batik scarf", "Apparel", 159_000, 12.90m),
        new("BT-TOTE", "Canvas tote", "Apparel", 89_000, 7.20m),
        new("BT-KEMEJA", "Batik shirt", "Apparel", 349_000, 27.50m),
        new("BT-SARUNG", "Cotton sarong", "Apparel", 199_000, 15.90m),
        new("BT-KAOS", "T-shirt \"Kopi Dulu\"", "Apparel", 139_000, 11.00m),
        new("BT-SANDAL", "House slippers", "Apparel", 119_000, 9.50m),
    ];

    public static IReadOnlyList<string> Categories { get; } = [.. Products.Select(static product => product.Category).Distinct()];

    public static IReadOnlyList<IReadOnlyList<SampleProduct>> Shelves { get; } =
        [.. Categories.Select(static category => Products.Where(product => product.Category == category).ToArray())];
}
