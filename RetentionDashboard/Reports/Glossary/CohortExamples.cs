using RetentionDashboard.Metrics;
using static RetentionDashboard.Reports.Glossary.ExampleParts;

namespace RetentionDashboard.Reports.Glossary;

/// <summary>Examples from a table of monthly cohorts: the largest cohort that is complete three months after its own, or as near to that as the data goes.</summary>
internal static class CohortExamples
{
    private const int Latest = 3;

    public static MetricExample? Of(MetricId metric, HistoryView view)
    {
        if (metric == MetricId.WeightedAverage)
        {
            return Average(Table(view, CohortMeasure.Retention));
        }

        foreach (var measure in Enum.GetValues<CohortMeasure>())
        {
            if (MetricRegistry.Of(measure).Id == metric)
            {
                return Cell(Table(view, measure));
            }
        }

        return null;
    }

    private static CohortTable Table(HistoryView view, CohortMeasure measure) =>
        CohortTables.Build(CohortCube.Count(view.History, view.Selection, Grain.Month, CohortRows.FirstOrder), measure, view.Options.Basis);

    private static MetricExample? Cell(CohortTable table)
    {
        for (var index = Latest; index > 0; index--)
        {
            var cohort = table.Cohorts.Where(row => row.Cells.Count > index && row.Cells[index].Complete && row.Cells[index].Ratio.Value is not null).MaxBy(static row => row.Size);
            if (cohort is { Period: { } period })
            {
                return Cell(table.Measure, period, index, cohort.Cells[index].Ratio);
            }
        }

        return null;
    }

    private static MetricExample? Cell(CohortMeasure measure, Period cohort, int index, Ratio cell)
    {
        var month = cohort + index;
        var size = Line(Count(cell.Denominator), ExampleFact.FirstOrderIn, cohort);
        return measure switch
        {
            CohortMeasure.Retention => Quotient(Line(Count(cell.Numerator), ExampleFact.CohortActive, month, index), size, MetricUnit.Share),
            CohortMeasure.Rolling => Quotient(Line(Count(cell.Numerator), ExampleFact.CohortActiveOrLater, month, index), size, MetricUnit.Share),
            CohortMeasure.Repeat => Quotient(Line(Count(cell.Numerator), ExampleFact.CohortRepeatedBy, month, index), size, MetricUnit.Share),
            CohortMeasure.Orders => Quotient(Line(Count(cell.Numerator), ExampleFact.CohortOrders, month, index), size, MetricUnit.Number),
            CohortMeasure.CumulativeOrders => Quotient(Line(Count(cell.Numerator), ExampleFact.CohortOrdersUpTo, month, index), size, MetricUnit.Number),
            CohortMeasure.AverageOrderValue => Quotient(
                Line(Amount(cell.Numerator), ExampleFact.CohortRevenue, month, index), Line(Count(cell.Denominator), ExampleFact.CohortOrders, month, index), MetricUnit.Money),
            CohortMeasure.CumulativeGross or CohortMeasure.CumulativeNet or CohortMeasure.CumulativeTotal or CohortMeasure.CumulativeMargin =>
                Quotient(Line(Amount(cell.Numerator), ExampleFact.CohortRevenueUpTo, month, index), size, MetricUnit.Money),
            _ => Quotient(Line(Amount(cell.Numerator), ExampleFact.CohortRevenue, month, index), size, MetricUnit.Money),
        };
    }

    private static MetricExample? Average(CohortTable table)
    {
        if (table.Average.Count < 2 || table.Average[1].Ratio is not { Value: not null } average)
        {
            return null;
        }

        var complete = table.Cohorts.Count(static row => row.Cells.Count > 1 && row.Cells[1].Complete);
        return Quotient(Line(Count(average.Numerator), ExampleFact.AverageNumerators, complete), Line(Count(average.Denominator), ExampleFact.AverageDenominators, complete), MetricUnit.Share);
    }
}
