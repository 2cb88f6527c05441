namespace RetentionDashboard.Metrics;

/// <summary>What is known of a customer who may be there twice. Any part may be missing.</summary>
public readonly record struct LookAlikePerson(int Id, string? Name, string? Email, string? Phone, string? City);
