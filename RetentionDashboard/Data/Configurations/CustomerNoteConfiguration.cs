using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class CustomerNoteConfiguration : IEntityTypeConfiguration<CustomerNote>
{
    public void Configure(EntityTypeBuilder<CustomerNote> builder)
    {
        builder.HasIndex(note => note.CustomerId);
        builder.HasOne<Store>().WithMany().HasForeignKey(note => note.StoreId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(note => note.CustomerId);
    }
}
