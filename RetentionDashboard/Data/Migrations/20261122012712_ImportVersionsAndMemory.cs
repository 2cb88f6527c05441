using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RetentionDashboard.Data.Migrations
{
    /// <inheritdoc />
    public partial class ImportVersionsAndMemory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Refunds_StoreId_Number",
                table: "Refunds");

            migrationBuilder.DropIndex(
                name: "IX_Orders_StoreId_Number",
                table: "Orders");

            migrationBuilder.AddColumn<string>(
                name: "Cells",
                table: "RefusedRows",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "IsCompanion",
                table: "RefusedRows",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "ReplacedBy",
                table: "Refunds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CategoryAt",
                table: "Products",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "Products",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "NameAt",
                table: "Products",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReplacedBy",
                table: "Orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Headers",
                table: "Imports",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Options",
                table: "Imports",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<int>(
                name: "RowsSkipped",
                table: "Imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "UndoneAt",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UploadId",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EmailAt",
                table: "Customers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "Customers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "NameAt",
                table: "Customers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PhoneAt",
                table: "Customers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CustomerFacts",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    NameAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Email = table.Column<string>(type: "TEXT", nullable: true),
                    EmailAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Phone = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerFacts", x => new { x.CustomerId, x.ImportId });
                    table.ForeignKey(
                        name: "FK_CustomerFacts_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeRates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    Rate = table.Column<decimal>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeRates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportOverlaps",
                columns: table => new
                {
                    ImportId = table.Column<int>(type: "INTEGER", nullable: false),
                    EarlierImportId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportOverlaps", x => new { x.ImportId, x.EarlierImportId });
                    table.ForeignKey(
                        name: "FK_ImportOverlaps_Imports_EarlierImportId",
                        column: x => x.EarlierImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ImportOverlaps_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProductFacts",
                columns: table => new
                {
                    ProductId = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    NameAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Category = table.Column<string>(type: "TEXT", nullable: true),
                    CategoryAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProductFacts", x => new { x.ProductId, x.ImportId });
                    table.ForeignKey(
                        name: "FK_ProductFacts_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedMappings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StoreId = table.Column<int>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Options = table.Column<string>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedMappings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedMappings_Stores_StoreId",
                        column: x => x.StoreId,
                        principalTable: "Stores",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StatusDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StoreId = table.Column<int>(type: "INTEGER", nullable: false),
                    Word = table.Column<string>(type: "TEXT", nullable: false),
                    Meaning = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatusDecisions_Stores_StoreId",
                        column: x => x.StoreId,
                        principalTable: "Stores",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_StoreId_Number",
                table: "Refunds",
                columns: new[] { "StoreId", "Number" },
                unique: true,
                filter: "\"ReplacedBy\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_StoreId_Number",
                table: "Orders",
                columns: new[] { "StoreId", "Number" },
                unique: true,
                filter: "\"ReplacedBy\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeRates_From_To",
                table: "ExchangeRates",
                columns: new[] { "From", "To" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedMappings_StoreId_Fingerprint",
                table: "SavedMappings",
                columns: new[] { "StoreId", "Fingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatusDecisions_StoreId_Word",
                table: "StatusDecisions",
                columns: new[] { "StoreId", "Word" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CustomerFacts");

            migrationBuilder.DropTable(
                name: "ExchangeRates");

            migrationBuilder.DropTable(
                name: "ImportOverlaps");

            migrationBuilder.DropTable(
                name: "ProductFacts");

            migrationBuilder.DropTable(
                name: "SavedMappings");

            migrationBuilder.DropTable(
                name: "StatusDecisions");

            migrationBuilder.DropIndex(
                name: "IX_Refunds_StoreId_Number",
                table: "Refunds");

            migrationBuilder.DropIndex(
                name: "IX_Orders_StoreId_Number",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Cells",
                table: "RefusedRows");

            migrationBuilder.DropColumn(
                name: "IsCompanion",
                table: "RefusedRows");

            migrationBuilder.DropColumn(
                name: "ReplacedBy",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "CategoryAt",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "NameAt",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "ReplacedBy",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Headers",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Options",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "RowsSkipped",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "UndoneAt",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "UploadId",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "EmailAt",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "NameAt",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "PhoneAt",
                table: "Customers");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_StoreId_Number",
                table: "Refunds",
                columns: new[] { "StoreId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_StoreId_Number",
                table: "Orders",
                columns: new[] { "StoreId", "Number" },
                unique: true);
        }
    }
}
