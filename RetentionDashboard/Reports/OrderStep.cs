using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The n-th orders of all customers, and how many were followed by another.</summary>
/// <param name="Number">Number n, from 1.</param>
/// <param name="Customers">Customers with an n-th order.</param>
/// <param name="Return">Customers with an order after it ÷ customers with it.</param>
/// <param name="AverageOrderValue">Revenue of the n-th orders ÷ their number, in currency units.</param>
/// <param name="Exactly">Customers who stopped there.</param>
public sealed record OrderStep(int Number, int Customers, Ratio Return, Ratio AverageOrderValue, int Exactly);
