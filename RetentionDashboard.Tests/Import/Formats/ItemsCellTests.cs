using RetentionDashboard.Import.Formats;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class ItemsCellTests
{
    [Theory]
    [InlineData("2× Mug, 1× Tea", "2|Mug", "1|Tea")]
    [InlineData("1× Mug, blue, large, 3× Tea 3 x 50 g", "1|Mug, blue, large", "3|Tea 3 x 50 g")]
    [InlineData("1× Set, 2 x cups, 1× Tea", "1|Set, 2 x cups", "1|Tea")]
    [InlineData("2 x Mug, 1 x Tea", "2|Mug", "1|Tea")]
    [InlineData("2&times; Mug,1&times; Tea", "2|Mug", "1|Tea")]
    [InlineData("-2× Mug", "-2|Mug")]
    [InlineData("12×Mug", "12|Mug")]
    [InlineData("Mug, blue", "1|Mug, blue")]
    [InlineData("2xl shirt", "1|2xl shirt")]
    [InlineData("3× 4× magnifier", "3|4× magnifier")]
    [InlineData("99999999999× Mug", "1|99999999999× Mug")]
    [InlineData("2×")]
    [InlineData("  ")]
    public void Cell_with_several_products_is_read_as_quantities_and_names(string cell, params string[] expected)
    {
        Assert.Equal(expected, ItemsCell.Read(cell).Select(item => $"{item.Quantity}|{item.Product}"));
    }
}
