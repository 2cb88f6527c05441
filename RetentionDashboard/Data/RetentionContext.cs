using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace RetentionDashboard.Data;

/// <summary>The database: EF Core owns its schema; imports write through prepared statements on its connection.</summary>
public sealed class RetentionContext(DbContextOptions<RetentionContext> options) : DbContext(options)
{
    public DbSet<Store> Stores => Set<Store>();
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<OrderLine> OrderLines => Set<OrderLine>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<Refund> Refunds => Set<Refund>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<RefusedRow> RefusedRows => Set<RefusedRow>();
    public DbSet<ImportOverlap> ImportOverlaps => Set<ImportOverlap>();
    public DbSet<CustomerFacts> CustomerFacts => Set<CustomerFacts>();
    public DbSet<ProductFacts> ProductFacts => Set<ProductFacts>();
    public DbSet<SavedMapping> SavedMappings => Set<SavedMapping>();
    public DbSet<StatusDecision> StatusDecisions => Set<StatusDecision>();
    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();
    public DbSet<SumSettings> SumSettings => Set<SumSettings>();
    public DbSet<DateNote> DateNotes => Set<DateNote>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<SavedSegment> SavedSegments => Set<SavedSegment>();
    public DbSet<CustomerNote> CustomerNotes => Set<CustomerNote>();
    public DbSet<CustomerTag> CustomerTags => Set<CustomerTag>();
    public DbSet<CustomerMerge> CustomerMerges => Set<CustomerMerge>();
    public DbSet<ErasedIdentity> ErasedIdentities => Set<ErasedIdentity>();
    public DbSet<PrivacyEvent> PrivacyEvents => Set<PrivacyEvent>();
    public DbSet<ListExport> ListExports => Set<ListExport>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RetentionContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumberConverter>();
        // Every index costs an import time, so each one is stated in its configuration.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }
}
