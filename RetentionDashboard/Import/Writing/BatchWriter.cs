using RetentionDashboard.Import.Orders;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Writes a batch into the tables, inside the caller's transaction: orders already there are compared by hash and replaced where they differ.</summary>
/// <param name="isEmpty">True for a store without customers, products, orders and refunds: nothing has to be looked up.</param>
internal sealed class BatchWriter(sqlite3 database, int storeId, int importId, bool isEmpty, Overlaps overlaps, Action<double> report, CancellationToken cancellationToken)
{
    private const int OrdersBetweenReports = 2048;

    public WrittenCounts Write(OrderBatch batch)
    {
        var counts = new WrittenCounts();
        var customers = WriteCustomers(batch, counts);
        var products = WriteProducts(batch);
        cancellationToken.ThrowIfCancellationRequested();
        using var refunds = new RefundWriter(database, storeId, importId, isEmpty, overlaps);
        var orderIds = WriteOrders(batch, customers, products, refunds, counts);
        foreach (var refund in batch.Refunds)
        {
            long? order = refund.Order is { } known ? orderIds[known] : null;
            long? customer = refund.Customer >= 0 ? customers[refund.Customer] : null;
            refunds.Write(refund, order, customer, refund.Customer >= 0 ? batch.Customers[refund.Customer].Identity : null);
        }

        refunds.Finish();
        return counts;
    }

    private long[] WriteCustomers(OrderBatch batch, WrittenCounts counts)
    {
        using var writer = new CustomerWriter(database, storeId, importId, isEmpty);
        var ids = new long[batch.Customers.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            var customer = batch.Customers[i];
            ids[i] = writer.Resolve(customer.Identity);
            counts.CustomersAdded += writer.Write(ids[i], customer) && customer.Counts ? 1 : 0;
        }

        writer.Finish();
        return ids;
    }

    private long[] WriteProducts(OrderBatch batch)
    {
        using var writer = new ProductWriter(database, storeId, importId, isEmpty);
        var ids = new long[batch.Products.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = writer.Resolve(batch.Products[i].Key);
            writer.Write(ids[i], batch.Products[i]);
        }

        writer.Finish();
        return ids;
    }

    private Dictionary<OrderDraft, long> WriteOrders(OrderBatch batch, long[] customers, long[] products, RefundWriter refunds, WrittenCounts counts)
    {
        using var writer = new OrderWriter(database, storeId, importId, isEmpty, batch.Lines, customers, products, refunds, overlaps);
        var withRefund = batch.Refunds.Where(refund => refund.Order is not null).Select(refund => refund.Order!).ToHashSet(ReferenceEqualityComparer.Instance);
        var ids = new Dictionary<OrderDraft, long>(withRefund.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < batch.Orders.Count; i++)
        {
            if (i % OrdersBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                report((double)i / batch.Orders.Count);
            }

            var order = batch.Orders[i];
            var (id, change) = writer.Write(order);
            if (withRefund.Contains(order))
            {
                ids.Add(order, id);
            }

            if (order.IsValid)
            {
                counts.OrdersAdded += change == OrderChange.Added ? 1 : 0;
                counts.OrdersUpdated += change == OrderChange.Updated ? 1 : 0;
                counts.OrdersUnchanged += change == OrderChange.Unchanged ? 1 : 0;
            }
        }

        writer.Finish();
        return ids;
    }
}
