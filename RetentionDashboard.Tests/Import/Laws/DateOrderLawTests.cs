using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Reading;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Laws;

public sealed class DateOrderLawTests
{
    private static Arbitrary<(DateTime[] Moments, string Pattern)> Columns => (
        from minutes in Gen.Choose(0, 5_000_000).NonEmptyListOf()
        from pattern in Gen.Elements(
            "dd/MM/yyyy", "MM/dd/yyyy", "d-M-yyyy HH:mm", "M/d/yyyy h:mm tt", "dd.MM.yy", "yyyy-MM-dd HH:mm", "yyyy/MM/dd", "d MMMM yyyy", "MMM d, yyyy h:mm tt", "yyyyMMdd")
        select (minutes.Select(minute => new DateTime(2020, 1, 1).AddMinutes(minute)).ToArray(), pattern)).ToArbitrary();

    [Fact]
    public void A_column_written_in_one_pattern_reads_back_the_same_or_is_asked_about() => Law.Holds(Columns, 1000, column =>
    {
        var texts = column.Moments.Select(moment => Encoding.UTF8.GetBytes(moment.ToString(column.Pattern, CultureInfo.InvariantCulture))).ToList();
        var evidence = new DateEvidence();
        foreach (var text in texts)
        {
            evidence.Add(text, 1);
        }

        var (order, guess, question) = evidence.Decide("date", null, OrderFormats.Generic);

        Assert.Equal(guess!.IsDecided, question is null);
        if (guess.IsDecided)
        {
            Assert.Equal(
                column.Moments.Select(moment => DateTime.ParseExact(moment.ToString(column.Pattern, CultureInfo.InvariantCulture), column.Pattern, CultureInfo.InvariantCulture)),
                texts.Select(text => DateText.TryRead(text, order, out var read) ? read.Clock : throw new FormatException()));
        }
    });
}
