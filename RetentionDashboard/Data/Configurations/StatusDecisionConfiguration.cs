using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class StatusDecisionConfiguration : IEntityTypeConfiguration<StatusDecision>
{
    public void Configure(EntityTypeBuilder<StatusDecision> builder)
    {
        builder.HasIndex(decision => new { decision.StoreId, decision.Word }).IsUnique();
        builder.Property(decision => decision.Meaning).HasConversion<string>();
        builder.HasOne<Store>().WithMany().HasForeignKey(decision => decision.StoreId);
    }
}
