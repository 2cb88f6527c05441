namespace RetentionDashboard.Tests.Import.Crash;

/// <summary>When a process is killed: so many lines of progress after its start, and some time after that. A moment by the clock alone would be another one on every machine.</summary>
internal readonly record struct KillMoment(int Lines, TimeSpan Then);
