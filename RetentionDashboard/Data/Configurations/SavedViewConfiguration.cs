using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.Property(view => view.Name).UseCollation("NOCASE");
        builder.HasIndex(view => view.Name).IsUnique();
        builder.HasOne<Store>().WithMany().HasForeignKey(view => view.StoreId);
    }
}
