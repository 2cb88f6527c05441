using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class StoreConfiguration : IEntityTypeConfiguration<Store>
{
    public void Configure(EntityTypeBuilder<Store> builder)
    {
        builder.HasIndex(store => store.Name).IsUnique();
        builder.Property(store => store.RevenueBasis).HasConversion<string>();
        builder.Property(store => store.LifetimeSource).HasConversion<string>();
        builder.Ignore(store => store.Options);
    }
}
