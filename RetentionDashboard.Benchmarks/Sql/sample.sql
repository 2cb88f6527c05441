-- The competent way to fill our tables from our generator's file with the sqlite3 shell: a staging table in memory, set-based inserts in
-- one transaction, every index made when its table is full. What stands in braces
-- is filled in: the CSV, and our own tables and indexes.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA cache_size = -131072;
PRAGMA temp_store = MEMORY;
{tables}
CREATE TEMP TABLE staging (
    Number TEXT, At TEXT, Customer TEXT, Email TEXT, Status TEXT, Product TEXT, Sku TEXT, Category TEXT, Quantity INTEGER, Price REAL, Total REAL,
    Code TEXT, Channel TEXT, Country TEXT, City TEXT);
.import --csv --skip 1 --schema temp "{file}" staging
BEGIN;
INSERT INTO Stores (Id, Name, Currency, TimeZone, IsSample, CreatedAt, RevenueBasis, ActivityWindowDays, MarginPercent, LifetimeSource, LifetimeYears)
VALUES (1, 'Store', 'IDR', 'Asia/Jakarta', 0, '2024-01-01 00:00:00', 'Net', 90, '100.0', 'Churn', '2.0');
INSERT INTO Customers (StoreId, Identity, Kind, Email, EmailAt, ImportId)
SELECT 1, 'id:' || Customer, 0, Email, unixepoch(max(At)) + 62135596800, 1 FROM staging WHERE Customer <> '' AND Quantity >= 0 GROUP BY Customer;
{indexes:Customers}
INSERT INTO Products (StoreId, Key, Name, Category, NameAt, CategoryAt, ImportId)
SELECT 1, Sku, Product, Category, unixepoch(max(At)) + 62135596800, unixepoch(max(At)) + 62135596800, 1 FROM staging WHERE Quantity >= 0 GROUP BY Sku;
{indexes:Products}
INSERT INTO Orders (StoreId, Number, CustomerId, PlacedAt, Day, Status, IsValid, Subtotal, Discount, Total, Channel, Country, City, DiscountCode, ContentHash, ImportId)
SELECT 1, s.Number, c.Id, s.At, CAST(julianday(date(s.At)) - 1721425.5 AS INTEGER), s.Status, s.Status <> 'cancelled', s.Amount, 0, s.Amount,
       nullif(s.Channel, ''), nullif(s.Country, ''), nullif(s.City, ''), nullif(s.Code, ''), 0, 1
FROM (SELECT Number, min(At) AS At, Customer, Status, Channel, Country, City, Code, sum(CAST(round(Total * 10000) AS INTEGER)) AS Amount
      FROM staging WHERE Quantity >= 0 GROUP BY Number) s
LEFT JOIN Customers c ON s.Customer <> '' AND c.StoreId = 1 AND c.Identity = 'id:' || s.Customer;
{indexes:Orders}
INSERT INTO OrderLines (OrderId, ProductId, Quantity, Total)
SELECT o.Id, p.Id, s.Quantity, CAST(round(s.Total * 10000) AS INTEGER)
FROM staging s
JOIN Orders o ON o.StoreId = 1 AND o.Number = s.Number AND o.ReplacedBy IS NULL
JOIN Products p ON p.StoreId = 1 AND p.Key = s.Sku
WHERE s.Quantity >= 0;
{indexes:OrderLines}
INSERT INTO Refunds (StoreId, Number, CustomerId, RefundedAt, Day, Amount, StatedAmount, ContentHash, ImportId)
SELECT 1, s.Number || '/' || date(s.At), c.Id, s.At, CAST(julianday(date(s.At)) - 1721425.5 AS INTEGER), s.Amount, s.Amount, 0, 1
FROM (SELECT Number, min(At) AS At, Customer, sum(CAST(round(abs(Total) * 10000) AS INTEGER)) AS Amount FROM staging WHERE Quantity < 0 GROUP BY Number) s
LEFT JOIN Customers c ON s.Customer <> '' AND c.StoreId = 1 AND c.Identity = 'id:' || s.Customer;
{indexes:Refunds}
{other indexes}
COMMIT;
