using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.HasIndex(customer => new { customer.StoreId, customer.Identity }).IsUnique();
        builder.HasOne<Store>().WithMany().HasForeignKey(customer => customer.StoreId);
    }
}
