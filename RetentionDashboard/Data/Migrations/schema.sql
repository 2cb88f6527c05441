CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

CREATE TABLE "Stores" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Stores" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Currency" TEXT NOT NULL,
    "TimeZone" TEXT NOT NULL,
    "IsSample" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "RevenueBasis" TEXT NOT NULL,
    "ActivityWindowDays" INTEGER NOT NULL,
    "AsOf" INTEGER NULL,
    "MarginPercent" TEXT NOT NULL,
    "LifetimeSource" TEXT NOT NULL,
    "LifetimeYears" TEXT NOT NULL
);

CREATE TABLE "Customers" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Customers" PRIMARY KEY AUTOINCREMENT,
    "StoreId" INTEGER NOT NULL,
    "Identity" TEXT NOT NULL,
    "Kind" INTEGER NOT NULL,
    "Name" TEXT NULL,
    "Email" TEXT NULL,
    "Phone" TEXT NULL,
    CONSTRAINT "FK_Customers_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Imports" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Imports" PRIMARY KEY AUTOINCREMENT,
    "StoreId" INTEGER NOT NULL,
    "FileName" TEXT NOT NULL,
    "FileBytes" INTEGER NOT NULL,
    "Format" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "FinishedAt" TEXT NULL,
    "RowsRead" INTEGER NOT NULL,
    "RowsRefused" INTEGER NOT NULL,
    "OrdersAdded" INTEGER NOT NULL,
    "OrdersUpdated" INTEGER NOT NULL,
    "OrdersUnchanged" INTEGER NOT NULL,
    "OrdersNotValid" INTEGER NOT NULL,
    "OrdersUnattributed" INTEGER NOT NULL,
    "Refunds" INTEGER NOT NULL,
    "CustomersAdded" INTEGER NOT NULL,
    "FirstDay" INTEGER NULL,
    "LastDay" INTEGER NULL,
    "GrossRevenue" INTEGER NOT NULL,
    "NetRevenue" INTEGER NOT NULL,
    "Notes" TEXT NOT NULL,
    CONSTRAINT "FK_Imports_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Products" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Products" PRIMARY KEY AUTOINCREMENT,
    "StoreId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Category" TEXT NULL,
    CONSTRAINT "FK_Products_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Orders" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Orders" PRIMARY KEY AUTOINCREMENT,
    "StoreId" INTEGER NOT NULL,
    "Number" TEXT NOT NULL,
    "CustomerId" INTEGER NULL,
    "PlacedAt" TEXT NOT NULL,
    "OffsetMinutes" INTEGER NULL,
    "Day" INTEGER NOT NULL,
    "Status" TEXT NULL,
    "IsValid" INTEGER NOT NULL,
    "Subtotal" INTEGER NOT NULL,
    "Discount" INTEGER NOT NULL,
    "Total" INTEGER NOT NULL,
    "Channel" TEXT NULL,
    "Country" TEXT NULL,
    "Region" TEXT NULL,
    "City" TEXT NULL,
    "DiscountCode" TEXT NULL,
    "ContentHash" INTEGER NOT NULL,
    "ImportId" INTEGER NOT NULL,
    CONSTRAINT "FK_Orders_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id"),
    CONSTRAINT "FK_Orders_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id") ON DELETE CASCADE
);

CREATE TABLE "RefusedRows" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_RefusedRows" PRIMARY KEY AUTOINCREMENT,
    "ImportId" INTEGER NOT NULL,
    "Line" INTEGER NOT NULL,
    "Column" TEXT NULL,
    "Value" TEXT NULL,
    "Reason" TEXT NOT NULL,
    CONSTRAINT "FK_RefusedRows_Imports_ImportId" FOREIGN KEY ("ImportId") REFERENCES "Imports" ("Id") ON DELETE CASCADE
);

CREATE TABLE "OrderLines" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_OrderLines" PRIMARY KEY AUTOINCREMENT,
    "OrderId" INTEGER NOT NULL,
    "ProductId" INTEGER NULL,
    "Quantity" REAL NOT NULL,
    "Total" INTEGER NOT NULL,
    CONSTRAINT "FK_OrderLines_Orders_OrderId" FOREIGN KEY ("OrderId") REFERENCES "Orders" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_OrderLines_Products_ProductId" FOREIGN KEY ("ProductId") REFERENCES "Products" ("Id")
);

CREATE TABLE "Refunds" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Refunds" PRIMARY KEY AUTOINCREMENT,
    "StoreId" INTEGER NOT NULL,
    "Number" TEXT NOT NULL,
    "OrderId" INTEGER NULL,
    "CustomerId" INTEGER NULL,
    "RefundedAt" TEXT NOT NULL,
    "Day" INTEGER NOT NULL,
    "Amount" INTEGER NOT NULL,
    "StatedAmount" INTEGER NOT NULL,
    "ContentHash" INTEGER NOT NULL,
    "ImportId" INTEGER NOT NULL,
    CONSTRAINT "FK_Refunds_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id"),
    CONSTRAINT "FK_Refunds_Orders_OrderId" FOREIGN KEY ("OrderId") REFERENCES "Orders" ("Id"),
    CONSTRAINT "FK_Refunds_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_Customers_StoreId_Identity" ON "Customers" ("StoreId", "Identity");

CREATE INDEX "IX_OrderLines_OrderId" ON "OrderLines" ("OrderId");

CREATE INDEX "IX_Orders_CustomerId" ON "Orders" ("CustomerId");

CREATE UNIQUE INDEX "IX_Orders_StoreId_Number" ON "Orders" ("StoreId", "Number");

CREATE UNIQUE INDEX "IX_Products_StoreId_Key" ON "Products" ("StoreId", "Key");

CREATE INDEX "IX_Refunds_CustomerId" ON "Refunds" ("CustomerId");

CREATE INDEX "IX_Refunds_OrderId" ON "Refunds" ("OrderId");

CREATE UNIQUE INDEX "IX_Refunds_StoreId_Number" ON "Refunds" ("StoreId", "Number");

CREATE INDEX "IX_RefusedRows_ImportId" ON "RefusedRows" ("ImportId");

CREATE UNIQUE INDEX "IX_Stores_Name" ON "Stores" ("Name");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261121222859_InitialCreate', '10.0.14');

DROP INDEX "IX_Refunds_StoreId_Number";

DROP INDEX "IX_Orders_StoreId_Number";

ALTER TABLE "RefusedRows" ADD "Cells" TEXT NOT NULL DEFAULT '[]';

ALTER TABLE "RefusedRows" ADD "IsCompanion" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Refunds" ADD "ReplacedBy" INTEGER NULL;

ALTER TABLE "Products" ADD "CategoryAt" INTEGER NULL;

ALTER TABLE "Products" ADD "ImportId" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Products" ADD "NameAt" INTEGER NULL;

ALTER TABLE "Orders" ADD "ReplacedBy" INTEGER NULL;

ALTER TABLE "Imports" ADD "Headers" TEXT NOT NULL DEFAULT '[]';

ALTER TABLE "Imports" ADD "Options" TEXT NOT NULL DEFAULT '{}';

ALTER TABLE "Imports" ADD "RowsSkipped" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Imports" ADD "UndoneAt" TEXT NULL;

ALTER TABLE "Imports" ADD "UploadId" TEXT NULL;

ALTER TABLE "Customers" ADD "EmailAt" INTEGER NULL;

ALTER TABLE "Customers" ADD "ImportId" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Customers" ADD "NameAt" INTEGER NULL;

ALTER TABLE "Customers" ADD "PhoneAt" INTEGER NULL;

CREATE TABLE "CustomerFacts" (
    "CustomerId" INTEGER NOT NULL,
    "ImportId" INTEGER NOT NULL,
    "Name" TEXT NULL,
    "NameAt" INTEGER NULL,
    "Email" TEXT NULL,
    "EmailAt" INTEGER NULL,
    "Phone" TEXT NULL,
    "PhoneAt" INTEGER NULL,
    CONSTRAINT "PK_CustomerFacts" PRIMARY KEY ("CustomerId", "ImportId"),
    CONSTRAINT "FK_CustomerFacts_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ExchangeRates" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ExchangeRates" PRIMARY KEY AUTOINCREMENT,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Rate" TEXT NOT NULL,
    "UpdatedAt" TEXT NOT NULL
);

CREATE TABLE "ImportOverlaps" (
    "ImportId" INTEGER NOT NULL,
    "EarlierImportId" INTEGER NOT NULL,
    CONSTRAINT "PK_ImportOverlaps" PRIMARY KEY ("ImportId", "EarlierImportId"),
    CONSTRAINT "FK_ImportOverlaps_Imports_EarlierImportId" FOREIGN KEY ("EarlierImportId") REFERENCES "Imports" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ImportOverlaps_Imports_ImportId" FOREIGN KEY ("ImportId") REFERENCES "Imports" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ProductFacts" (
    "ProductId" INTEGER NOT NULL,
    "ImportId" INTEGER NOT NULL,
    "Name" TEXT NULL,
    "NameAt" INTEGER NULL,
    "Category" TEXT NULL,
    "CategoryAt" INTEGER NULL,
    CONSTRAINT "PK_ProductFacts" PRIMARY KEY ("ProductId", "ImportId"),
    CONSTRAINT "FK_ProductFacts_Products_ProductId" FOREIGN KEY ("ProductId") REFERENCES "Products" ("Id") ON DELETE CASCADE
);

CREATE TABLE "SavedMappings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SavedMappings" PRIMARY KEY AUTOINCREMENT,
    "StoreId" INTEGER NOT NULL,
    "Fingerprint" TEXT NOT NULL,
    "Name" TEXT NULL,
    "Options" TEXT NOT NULL,
    "UsedAt" TEXT NOT NULL,
    CONSTRAINT "FK_SavedMappings_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id") ON DELETE CASCADE
);

CREATE TABLE "StatusDecisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_StatusDecisions" PRIMARY KEY AUTOINCREMENT,
    "StoreId" INTEGER NOT NULL,
    "Word" TEXT NOT NULL,
    "Meaning" TEXT NOT NULL,
    CONSTRAINT "FK_StatusDecisions_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_Refunds_StoreId_Number" ON "Refunds" ("StoreId", "Number") WHERE "ReplacedBy" IS NULL;

CREATE UNIQUE INDEX "IX_Orders_StoreId_Number" ON "Orders" ("StoreId", "Number") WHERE "ReplacedBy" IS NULL;

CREATE UNIQUE INDEX "IX_ExchangeRates_From_To" ON "ExchangeRates" ("From", "To");

CREATE UNIQUE INDEX "IX_SavedMappings_StoreId_Fingerprint" ON "SavedMappings" ("StoreId", "Fingerprint");

CREATE UNIQUE INDEX "IX_StatusDecisions_StoreId_Word" ON "StatusDecisions" ("StoreId", "Word");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122012712_ImportVersionsAndMemory', '10.0.14');

CREATE TABLE "ef_temp_Imports" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Imports" PRIMARY KEY AUTOINCREMENT,
    "CreatedAt" TEXT NOT NULL,
    "CustomersAdded" INTEGER NOT NULL,
    "FileBytes" INTEGER NOT NULL,
    "FileName" TEXT NOT NULL,
    "FinishedAt" TEXT NULL,
    "FirstDay" INTEGER NULL,
    "Format" TEXT NOT NULL,
    "GrossRevenue" INTEGER NOT NULL,
    "Headers" TEXT NOT NULL DEFAULT '[]',
    "LastDay" INTEGER NULL,
    "NetRevenue" INTEGER NOT NULL,
    "Notes" TEXT NOT NULL,
    "Options" TEXT NOT NULL DEFAULT '{}',
    "OrdersAdded" INTEGER NOT NULL,
    "OrdersNotValid" INTEGER NOT NULL,
    "OrdersUnattributed" INTEGER NOT NULL,
    "OrdersUnchanged" INTEGER NOT NULL,
    "OrdersUpdated" INTEGER NOT NULL,
    "Refunds" INTEGER NOT NULL,
    "RowsRead" INTEGER NOT NULL,
    "RowsRefused" INTEGER NOT NULL,
    "RowsSkipped" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "StoreId" INTEGER NULL,
    "UndoneAt" TEXT NULL,
    "UploadId" TEXT NULL,
    CONSTRAINT "FK_Imports_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id") ON DELETE CASCADE
);

INSERT INTO "ef_temp_Imports" ("Id", "CreatedAt", "CustomersAdded", "FileBytes", "FileName", "FinishedAt", "FirstDay", "Format", "GrossRevenue", "Headers", "LastDay", "NetRevenue", "Notes", "Options", "OrdersAdded", "OrdersNotValid", "OrdersUnattributed", "OrdersUnchanged", "OrdersUpdated", "Refunds", "RowsRead", "RowsRefused", "RowsSkipped", "State", "StoreId", "UndoneAt", "UploadId")
SELECT "Id", "CreatedAt", "CustomersAdded", "FileBytes", "FileName", "FinishedAt", "FirstDay", "Format", "GrossRevenue", "Headers", "LastDay", "NetRevenue", "Notes", "Options", "OrdersAdded", "OrdersNotValid", "OrdersUnattributed", "OrdersUnchanged", "OrdersUpdated", "Refunds", "RowsRead", "RowsRefused", "RowsSkipped", "State", "StoreId", "UndoneAt", "UploadId"
FROM "Imports";

PRAGMA foreign_keys = 0;

DROP TABLE "Imports";

ALTER TABLE "ef_temp_Imports" RENAME TO "Imports";

PRAGMA foreign_keys = 1;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122014804_ImportsWithoutStore', '10.0.14');

CREATE TABLE "SumSettings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SumSettings" PRIMARY KEY,
    "Currency" TEXT NULL,
    "RevenueBasis" TEXT NOT NULL,
    "ActivityWindowDays" INTEGER NOT NULL,
    "AsOf" INTEGER NULL,
    "MarginPercent" TEXT NOT NULL,
    "LifetimeSource" TEXT NOT NULL,
    "LifetimeYears" TEXT NOT NULL
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122015913_SumSettings', '10.0.14');

ALTER TABLE "Refunds" ADD "IsImplied" INTEGER NOT NULL DEFAULT 0;

UPDATE "Refunds" SET "IsImplied" = 1
FROM "Orders" o
WHERE o."Id" = "Refunds"."OrderId" AND "Refunds"."Number" = o."Number" || '/refund' AND "Refunds"."StatedAmount" = o."Subtotal"
    AND lower(o."Status") IN ('refunded', 'wc-refunded', 'fully refunded', 'dikembalikan', 'returned');

CREATE VIEW "RefundsInEffect" AS
SELECT r.* FROM "Refunds" r
WHERE r."ReplacedBy" IS NULL AND (NOT r."IsImplied" OR NOT EXISTS (
    SELECT 1 FROM "Refunds" told WHERE told."OrderId" = r."OrderId" AND NOT told."IsImplied" AND told."ReplacedBy" IS NULL));

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122044622_ImpliedRefunds', '10.0.14');

CREATE TABLE "DateNotes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_DateNotes" PRIMARY KEY AUTOINCREMENT,
    "StoreId" INTEGER NULL,
    "Day" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    CONSTRAINT "FK_DateNotes_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id")
);

CREATE TABLE "SavedViews" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SavedViews" PRIMARY KEY AUTOINCREMENT,
    "StoreId" INTEGER NULL,
    "Name" TEXT COLLATE NOCASE NOT NULL,
    "Address" TEXT NOT NULL,
    "IsPinned" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    CONSTRAINT "FK_SavedViews_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id")
);

CREATE UNIQUE INDEX "IX_SavedViews_Name" ON "SavedViews" ("Name");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122073327_NotesAndViews', '10.0.14');

ALTER TABLE "SumSettings" ADD "OrdersOfOneDayAreOne" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Stores" ADD "OrdersOfOneDayAreOne" INTEGER NOT NULL DEFAULT 0;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122074926_OrdersOfOneDay', '10.0.14');

ALTER TABLE "SumSettings" ADD "LoyaltyTiers" TEXT NOT NULL DEFAULT '5,15';

ALTER TABLE "SumSettings" ADD "RfmBounds" TEXT NULL;

ALTER TABLE "Stores" ADD "LoyaltyTiers" TEXT NOT NULL DEFAULT '5,15';

ALTER TABLE "Stores" ADD "RfmBounds" TEXT NULL;

CREATE TABLE "CustomerMerges" (
    "MergedId" INTEGER NOT NULL CONSTRAINT "PK_CustomerMerges" PRIMARY KEY,
    "KeptId" INTEGER NOT NULL,
    "StoreId" INTEGER NOT NULL,
    "Author" TEXT NULL,
    "MergedAt" TEXT NOT NULL,
    CONSTRAINT "FK_CustomerMerges_Customers_KeptId" FOREIGN KEY ("KeptId") REFERENCES "Customers" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_CustomerMerges_Customers_MergedId" FOREIGN KEY ("MergedId") REFERENCES "Customers" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_CustomerMerges_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id") ON DELETE CASCADE
);

CREATE TABLE "CustomerNotes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_CustomerNotes" PRIMARY KEY AUTOINCREMENT,
    "StoreId" INTEGER NOT NULL,
    "CustomerId" INTEGER NOT NULL,
    "Author" TEXT NULL,
    "Text" TEXT NOT NULL,
    "WrittenAt" TEXT NOT NULL,
    CONSTRAINT "FK_CustomerNotes_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_CustomerNotes_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id") ON DELETE CASCADE
);

CREATE TABLE "CustomerTags" (
    "CustomerId" INTEGER NOT NULL,
    "Tag" TEXT COLLATE NOCASE NOT NULL,
    "StoreId" INTEGER NOT NULL,
    CONSTRAINT "PK_CustomerTags" PRIMARY KEY ("CustomerId", "Tag"),
    CONSTRAINT "FK_CustomerTags_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_CustomerTags_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ErasedIdentities" (
    "StoreId" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "CustomerId" INTEGER NOT NULL,
    CONSTRAINT "PK_ErasedIdentities" PRIMARY KEY ("StoreId", "Hash"),
    CONSTRAINT "FK_ErasedIdentities_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ErasedIdentities_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ListExports" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ListExports" PRIMARY KEY AUTOINCREMENT,
    "StoreId" INTEGER NULL,
    "Author" TEXT NULL,
    "At" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "Preset" INTEGER NOT NULL,
    "Customers" INTEGER NOT NULL,
    "HeldOut" INTEGER NOT NULL,
    "HoldOutPercent" INTEGER NOT NULL,
    "Seed" INTEGER NULL,
    "CustomerIds" BLOB NOT NULL,
    "HeldOutIds" BLOB NOT NULL,
    CONSTRAINT "FK_ListExports_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id")
);

CREATE TABLE "PrivacyEvents" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_PrivacyEvents" PRIMARY KEY AUTOINCREMENT,
    "StoreId" INTEGER NOT NULL,
    "CustomerId" INTEGER NOT NULL,
    "Action" INTEGER NOT NULL,
    "Author" TEXT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_PrivacyEvents_Stores_StoreId" FOREIGN KEY ("StoreId") REFERENCES "Stores" ("Id") ON DELETE CASCADE
);

CREATE TABLE "SavedSegments" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SavedSegments" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT COLLATE NOCASE NOT NULL,
    "Description" TEXT NULL,
    "Colour" INTEGER NOT NULL,
    "Rule" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL
);

CREATE INDEX "IX_CustomerMerges_KeptId" ON "CustomerMerges" ("KeptId");

CREATE INDEX "IX_CustomerNotes_CustomerId" ON "CustomerNotes" ("CustomerId");

CREATE UNIQUE INDEX "IX_SavedSegments_Name" ON "SavedSegments" ("Name");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122114211_SegmentsAndLists', '10.0.14');

ALTER TABLE "SumSettings" ADD "ForecastModel" TEXT NULL;

ALTER TABLE "Stores" ADD "ForecastModel" TEXT NULL;

ALTER TABLE "Orders" ADD "FulfilledDay" INTEGER NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122202125_FulfilmentAndForecastModel', '10.0.14');

