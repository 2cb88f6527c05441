namespace RetentionDashboard.Lists;

/// <summary>One column of a list: the heading that its reader knows, and what stands below it.</summary>
/// <param name="IsPhone">True where the value is a number in E.164, whose plus is no formula.</param>
public sealed record ListField(string Heading, Func<Contact, string?> Value, bool IsPhone = false);
