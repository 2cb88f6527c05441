using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class CustomerMergeConfiguration : IEntityTypeConfiguration<CustomerMerge>
{
    public void Configure(EntityTypeBuilder<CustomerMerge> builder)
    {
        builder.HasKey(merge => merge.MergedId);
        builder.HasIndex(merge => merge.KeptId);
        builder.HasOne<Store>().WithMany().HasForeignKey(merge => merge.StoreId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(merge => merge.MergedId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(merge => merge.KeptId);
    }
}
