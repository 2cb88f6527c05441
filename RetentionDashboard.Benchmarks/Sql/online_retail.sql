-- The competent way to do the same job with the sqlite3 shell: a staging table in memory, set-based inserts in one transaction, the same
-- tables with the same indexes. {file} is the CSV.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA cache_size = -131072;
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE staging (InvoiceNo TEXT, StockCode TEXT, Description TEXT, Quantity INTEGER, InvoiceDate TEXT, UnitPrice REAL, CustomerID TEXT, Country TEXT);
.import --csv --skip 1 --schema temp "{file}" staging
BEGIN;
INSERT INTO Stores (Id, Name, Currency, TimeZone, IsSample, CreatedAt, RevenueBasis, ActivityWindowDays, MarginPercent, LifetimeSource, LifetimeYears)
VALUES (1, 'Store', 'GBP', 'Europe/London', 0, '2024-01-01 00:00:00', 'Net', 90, '100.0', 'Churn', '2.0');
INSERT INTO Customers (StoreId, Identity, Kind)
SELECT DISTINCT 1, 'id:' || CAST(CustomerID AS INTEGER), 0 FROM staging WHERE CustomerID <> '';
INSERT INTO Products (StoreId, Key, Name)
SELECT 1, StockCode, coalesce(max(Description), StockCode) FROM staging WHERE Quantity >= 0 AND UnitPrice >= 0 GROUP BY StockCode;
INSERT INTO Orders (StoreId, Number, CustomerId, PlacedAt, Day, IsValid, Subtotal, Discount, Total, Country, ContentHash, ImportId)
SELECT 1, s.InvoiceNo, c.Id, s.PlacedAt, CAST(julianday(date(s.PlacedAt)) - 1721425.5 AS INTEGER), 1, s.Amount, 0, s.Amount, s.Country, 0, 1
FROM (SELECT InvoiceNo, min(InvoiceDate) AS PlacedAt, max(CustomerID) AS CustomerID, max(Country) AS Country, sum(CAST(round(Quantity * UnitPrice * 10000) AS INTEGER)) AS Amount
      FROM staging WHERE Quantity >= 0 AND UnitPrice >= 0 GROUP BY InvoiceNo) s
LEFT JOIN Customers c ON s.CustomerID <> '' AND c.StoreId = 1 AND c.Identity = 'id:' || CAST(s.CustomerID AS INTEGER);
INSERT INTO OrderLines (OrderId, ProductId, Quantity, Total)
SELECT o.Id, p.Id, s.Quantity, CAST(round(s.Quantity * s.UnitPrice * 10000) AS INTEGER)
FROM staging s
JOIN Orders o ON o.StoreId = 1 AND o.Number = s.InvoiceNo
JOIN Products p ON p.StoreId = 1 AND p.Key = s.StockCode
WHERE s.Quantity >= 0 AND s.UnitPrice >= 0;
INSERT INTO Refunds (StoreId, Number, CustomerId, RefundedAt, Day, Amount, StatedAmount, ContentHash, ImportId)
SELECT 1, s.InvoiceNo, c.Id, s.RefundedAt, CAST(julianday(date(s.RefundedAt)) - 1721425.5 AS INTEGER), s.Amount, s.Amount, 0, 1
FROM (SELECT InvoiceNo, min(InvoiceDate) AS RefundedAt, max(CustomerID) AS CustomerID, sum(CAST(round(abs(Quantity * UnitPrice) * 10000) AS INTEGER)) AS Amount
      FROM staging WHERE Quantity < 0 OR UnitPrice < 0 GROUP BY InvoiceNo) s
LEFT JOIN Customers c ON s.CustomerID <> '' AND c.StoreId = 1 AND c.Identity = 'id:' || CAST(s.CustomerID AS INTEGER);
COMMIT;
