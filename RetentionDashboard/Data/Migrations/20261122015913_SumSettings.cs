using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RetentionDashboard.Data.Migrations
{
    /// <inheritdoc />
    public partial class SumSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SumSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", nullable: true),
                    RevenueBasis = table.Column<string>(type: "TEXT", nullable: false),
                    ActivityWindowDays = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<int>(type: "INTEGER", nullable: true),
                    MarginPercent = table.Column<decimal>(type: "TEXT", nullable: false),
                    LifetimeSource = table.Column<string>(type: "TEXT", nullable: false),
                    LifetimeYears = table.Column<decimal>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SumSettings", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SumSettings");
        }
    }
}
