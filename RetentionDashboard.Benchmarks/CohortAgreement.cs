using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Benchmarks;

/// <summary>Compares a table of ours with DuckDB's answer, cell by cell.</summary>
internal static class CohortAgreement
{
    /// <returns>How many cells agree.</returns>
    /// <exception cref="InvalidOperationException">One does not.</exception>
    public static int Check(CohortQuestion question, CohortTable table, DuckDbAnswer answer)
    {
        var theirs = answer.Rows.ToDictionary(
            static row => (row[0] ?? "", Whole(row[1]!), row[2] == "true"),
            row => question.Measure == CohortMeasure.CumulativeNet ? Whole(row[3]!) / (decimal)Money.Scale : Whole(row[3]!));
        var cells = 0;
        foreach (var cohort in table.Cohorts)
        {
            var key = CohortQuestion.KeyOf(cohort);
            var before = 0m;
            foreach (var cell in cohort.Cells)
            {
                // What has no row did not happen: nothing for a count, and no change of a running sum.
                var expected = theirs.GetValueOrDefault((key, cell.Index, !cell.Complete), question.Measure == CohortMeasure.CumulativeNet ? before : 0);
                if (cell.Ratio.Numerator != expected)
                {
                    throw new InvalidOperationException($"{question.Name}: cohort {key}, index {cell.Index}: ours {cell.Ratio.Numerator}, theirs {expected}");
                }

                before = expected;
                theirs.Remove((key, cell.Index, true));
                theirs.Remove((key, cell.Index, false));
                cells++;
            }
        }

        return theirs.Count == 0 ? cells : throw new InvalidOperationException($"{question.Name}: {theirs.Count} cells of theirs are none of ours, {theirs.Keys.First()} among them");
    }

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
