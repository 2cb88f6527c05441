using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace RetentionDashboard.Data;

/// <summary>Lets <c>dotnet ef</c> see the model without starting the server.</summary>
public sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<RetentionContext>
{
    public RetentionContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<RetentionContext>().UseSqlite("Data Source=:memory:").Options);
}
