using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Reading;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Laws;

public sealed class NumberStyleLawTests
{
    private static readonly NumberFormatInfo[] Writers =
    [
        new() { NumberDecimalSeparator = ".", NumberGroupSeparator = "," },
        new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." },
        new() { NumberDecimalSeparator = ",", NumberGroupSeparator = " " },
    ];

    private static Arbitrary<(decimal[] Amounts, int Writer, int Decimals, bool Grouped)> Columns => (
        from amounts in Gen.Choose(0, 99_999_999).Select(cents => cents / 1000m).NonEmptyListOf()
        from writer in Gen.Choose(0, Writers.Length - 1)
        from decimals in Gen.Choose(0, 3)
        from grouped in Gen.Elements(true, false)
        select (amounts.Select(amount => Math.Round(amount, decimals)).ToArray(), writer, decimals, grouped)).ToArbitrary();

    [Fact]
    public void A_column_written_in_one_style_reads_back_the_same_or_is_asked_about() => Law.Holds(Columns, 1000, column =>
    {
        var texts = column.Amounts.Select(amount => Encoding.UTF8.GetBytes(amount.ToString((column.Grouped ? "N" : "F") + column.Decimals, Writers[column.Writer]))).ToList();
        var evidence = new NumberEvidence();
        foreach (var text in texts)
        {
            evidence.Add(text, 1);
        }

        var (guess, question) = evidence.Decide("amount", null, "EUR", isMoney: true);

        Assert.Equal(guess!.IsDecided, question is null);
        if (guess.IsDecided)
        {
            Assert.Equal(column.Amounts, texts.Select(text => NumberText.TryRead(text, guess.Value ?? NumberStyle.En, out var read) ? read : throw new FormatException()));
        }
    });
}
