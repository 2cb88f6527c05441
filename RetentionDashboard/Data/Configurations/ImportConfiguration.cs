using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class ImportConfiguration : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.Property(import => import.State).HasConversion<string>();
        builder.Property(import => import.Options).HasDefaultValue("{}");
        builder.Property(import => import.Headers).HasDefaultValue("[]");
        builder.HasOne(import => import.Store).WithMany().HasForeignKey(import => import.StoreId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(import => import.RefusedRows).WithOne().HasForeignKey(row => row.ImportId);
    }
}
