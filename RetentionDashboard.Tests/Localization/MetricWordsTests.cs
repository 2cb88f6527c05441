using System.Xml.Linq;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Localization;

public sealed class MetricWordsTests
{
    [Theory]
    [InlineData("Texts.resx")]
    [InlineData("Texts.id.resx")]
    public void Every_metric_has_its_words(string file)
    {
        var keys = XDocument.Load(Checkout.PathOf("RetentionDashboard", "Localization", file)).Root!.Elements("data").Select(static data => data.Attribute("name")!.Value).ToHashSet();

        Assert.Empty(MetricRegistry.All.SelectMany(static metric => (string[])[$"Metric_{metric.Id}_Name", $"Metric_{metric.Id}_Sentence", $"Metric_{metric.Id}_Trap"]).Except(keys));
    }

    [Fact]
    public void Words_follow_the_language()
    {
        using var language = new Language("id");

        Assert.Equal("Tingkat retensi pelanggan", MetricWords.Name(MetricId.CustomerRetentionRate));
    }

    [Fact]
    public void English_formulas_and_defaults_are_those_of_the_registry()
    {
        using var language = new Language("en");

        Assert.All(MetricRegistry.All, static metric => Assert.Equal((metric.Formula, metric.Default), (MetricWords.Formula(metric), MetricWords.Default(metric))));
    }

    [Fact]
    public void Formula_with_words_is_told_in_the_readers_language()
    {
        using var language = new Language("id");

        Assert.Equal("pendapatan ÷ pesanan", MetricWords.Formula(MetricRegistry.Of(MetricId.AverageOrderValue)));
        Assert.Equal("CRR = (E − N − R) ÷ S", MetricWords.Formula(MetricRegistry.Of(MetricId.CustomerRetentionRate)));
        Assert.Equal("W = 90 hari", MetricWords.Default(MetricRegistry.Of(MetricId.ChurnRate)));
    }

    [Fact]
    public void Names_are_different()
    {
        using var language = new Language("en");

        Assert.Equal(MetricRegistry.All.Count, MetricRegistry.All.Select(static metric => MetricWords.Name(metric.Id)).Distinct().Count());
    }

    [Theory]
    [InlineData(MetricId.ChurnRate, "39.3%")]
    [InlineData(MetricId.AverageOrderValue, "$0.39")]
    [InlineData(MetricId.DaysBetweenOrders, "0.4 days")]
    [InlineData(MetricId.PurchaseFrequency, "0.39")]
    [InlineData(MetricId.Customers, "0")]
    public void Value_is_written_in_the_metrics_unit(MetricId metric, string written)
    {
        using var language = new Language("en");

        Assert.Equal(written, MetricWords.Value(metric, 0.393m, "USD"));
    }
}
