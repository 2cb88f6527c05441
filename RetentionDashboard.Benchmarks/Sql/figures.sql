-- What two databases must agree on, whoever filled them.
SELECT 'stores', count(*) FROM Stores;
SELECT 'customers', count(*), sum(length(Identity)), sum(Kind), sum(length(Email)), sum(EmailAt) FROM Customers;
SELECT 'products', count(*), sum(length(Key)), sum(length(Name)), sum(length(Category)), sum(NameAt), sum(CategoryAt) FROM Products;
SELECT 'orders', count(*), sum(length(Number)), count(CustomerId), sum(Day), sum(length(PlacedAt)), sum(length(Status)), sum(IsValid), sum(Subtotal / 10000), sum(Discount), sum(Total / 10000) FROM Orders;
SELECT 'order texts', sum(length(Channel)), sum(length(Country)), sum(length(City)), sum(length(DiscountCode)), count(DiscountCode) FROM Orders;
SELECT 'orders by customer', sum((o.Subtotal / 10000) * (CAST(substr(c.Identity, 5) AS INTEGER) % 1009)) FROM Orders o JOIN Customers c ON c.Id = o.CustomerId;
SELECT 'lines', count(*), CAST(sum(Quantity) AS INTEGER), sum(Total / 10000) FROM OrderLines;
SELECT 'lines by order and product', sum((l.Total / 10000) * (o.Number % 1009)), sum((l.Total / 10000) * length(p.Key)) FROM OrderLines l JOIN Orders o ON o.Id = l.OrderId JOIN Products p ON p.Id = l.ProductId;
SELECT 'refunds', count(*), sum(length(Number)), count(CustomerId), count(OrderId), sum(Day), sum(length(RefundedAt)), sum(Amount / 10000), sum(StatedAmount / 10000) FROM Refunds;
SELECT 'refunds by customer', sum((r.Amount / 10000) * (CAST(substr(c.Identity, 5) AS INTEGER) % 1009)) FROM Refunds r JOIN Customers c ON c.Id = r.CustomerId;
SELECT 'indexes', group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1);
