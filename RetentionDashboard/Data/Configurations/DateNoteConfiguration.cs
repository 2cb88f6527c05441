using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RetentionDashboard.Data.Configurations;

internal sealed class DateNoteConfiguration : IEntityTypeConfiguration<DateNote>
{
    public void Configure(EntityTypeBuilder<DateNote> builder) => builder.HasOne<Store>().WithMany().HasForeignKey(note => note.StoreId);
}
