System.Console.WriteLine("RetentionDashboard benchmarks");
