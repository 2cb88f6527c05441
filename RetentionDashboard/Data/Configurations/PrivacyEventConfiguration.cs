using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class PrivacyEventConfiguration : IEntityTypeConfiguration<PrivacyEvent>
{
    public void Configure(EntityTypeBuilder<PrivacyEvent> builder)
    {
        // A log outlives the customer it tells of.
        builder.HasOne<Store>().WithMany().HasForeignKey(entry => entry.StoreId);
    }
}
