using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RetentionDashboard.Data.Migrations
{
    /// <inheritdoc />
    public partial class ImpliedRefunds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsImplied",
                table: "Refunds",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // What a status alone implied before it was marked: the whole of an order of one of the words for it. A told amount that is as large is none the worse for the mark.
            migrationBuilder.Sql("""
                UPDATE "Refunds" SET "IsImplied" = 1
                FROM "Orders" o
                WHERE o."Id" = "Refunds"."OrderId" AND "Refunds"."Number" = o."Number" || '/refund' AND "Refunds"."StatedAmount" = o."Subtotal"
                    AND lower(o."Status") IN ('refunded', 'wc-refunded', 'fully refunded', 'dikembalikan', 'returned');
                """);
            // A later migration that makes the table anew has to drop the view before and create it again after.
            migrationBuilder.Sql("""
                CREATE VIEW "RefundsInEffect" AS
                SELECT r.* FROM "Refunds" r
                WHERE r."ReplacedBy" IS NULL AND (NOT r."IsImplied" OR NOT EXISTS (
                    SELECT 1 FROM "Refunds" told WHERE told."OrderId" = r."OrderId" AND NOT told."IsImplied" AND told."ReplacedBy" IS NULL));
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW \"RefundsInEffect\"");
            migrationBuilder.DropColumn(
                name: "IsImplied",
                table: "Refunds");
        }
    }
}
