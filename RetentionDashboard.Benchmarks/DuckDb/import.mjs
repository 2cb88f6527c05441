// The same file by DuckDB: read_csv, then the same five tables, in a database file. Arguments: CSV, database.
import { DuckDBInstance } from '@duckdb/node-api';

const [csv, database] = process.argv.slice(2);
const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
const statements = [
    `CREATE TEMP TABLE staging AS SELECT * FROM read_csv('${csv.replaceAll("'", "''")}', header = true, columns = {
        'Number': 'VARCHAR', 'Clock': 'TIMESTAMP', 'Customer': 'VARCHAR', 'Email': 'VARCHAR', 'Status': 'VARCHAR', 'Product': 'VARCHAR', 'Sku': 'VARCHAR', 'Category': 'VARCHAR',
        'Quantity': 'INTEGER', 'Price': 'DECIMAL(18, 4)', 'Total': 'DECIMAL(18, 4)', 'Code': 'VARCHAR', 'Channel': 'VARCHAR', 'Country': 'VARCHAR', 'City': 'VARCHAR'})`,
    `CREATE TABLE Customers AS SELECT row_number() OVER () AS Id, 'id:' || Customer AS Identity, arg_max(Email, Clock) AS Email, max(Clock) AS EmailAt
     FROM staging WHERE Customer IS NOT NULL AND Quantity >= 0 GROUP BY Customer`,
    `CREATE TABLE Products AS SELECT row_number() OVER () AS Id, Sku AS Key, arg_max(Product, Clock) AS Name, arg_max(Category, Clock) AS Category, max(Clock) AS NameAt
     FROM staging WHERE Quantity >= 0 GROUP BY Sku`,
    `CREATE TABLE Orders AS SELECT row_number() OVER () AS Id, s.*, c.Id AS CustomerId, s.Clock::DATE AS Day, s.Status <> 'cancelled' AS IsValid
     FROM (SELECT Number, min(Clock) AS Clock, first(Customer) AS Customer, first(Status) AS Status, first(Channel) AS Channel, first(Country) AS Country, first(City) AS City, first(Code) AS Code,
                  sum(Total) AS Subtotal FROM staging WHERE Quantity >= 0 GROUP BY Number) s
     LEFT JOIN Customers c ON c.Identity = 'id:' || s.Customer`,
    `CREATE TABLE OrderLines AS SELECT o.Id AS OrderId, p.Id AS ProductId, s.Quantity, s.Total
     FROM staging s JOIN Orders o ON o.Number = s.Number JOIN Products p ON p.Key = s.Sku WHERE s.Quantity >= 0`,
    `CREATE TABLE Refunds AS SELECT s.Number || '/' || s.Clock::DATE AS Number, c.Id AS CustomerId, s.Clock AS RefundedAt, s.Clock::DATE AS Day, s.Amount
     FROM (SELECT Number, min(Clock) AS Clock, first(Customer) AS Customer, sum(-Total) AS Amount FROM staging WHERE Quantity < 0 GROUP BY Number) s
     LEFT JOIN Customers c ON c.Identity = 'id:' || s.Customer`,
    'DROP TABLE staging',
    'CHECKPOINT',
];
for (const statement of statements) {
    await connection.run(statement);
}

const figures = await connection.runAndReadAll(`
    SELECT (SELECT count(*) FROM Customers), (SELECT count(*) FROM Products), (SELECT count(*) FROM Orders), (SELECT count(*) FROM OrderLines), (SELECT count(*) FROM Refunds),
           (SELECT sum(Subtotal) FROM Orders)::BIGINT, (SELECT sum(Amount) FROM Refunds)::BIGINT`);
console.log(figures.getRows()[0].join('|'));
