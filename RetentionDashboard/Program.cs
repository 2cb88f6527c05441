using RetentionDashboard.Cli;

return await CommandLine.RunAsync(args);
