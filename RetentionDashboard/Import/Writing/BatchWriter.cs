using RetentionDashboard.Import.Orders;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Writes a batch into the tables, inside the caller's transaction: orders already there are compared by hash and replaced where they differ.</summary>
/// <param name="isEmpty">True for a store without customers, products, orders and refunds: nothing has to be looked up.</param>
internal sealed class BatchWriter(sqlite3 database, int storeId, int importId, bool isEmpty, Action<double> report, CancellationToken cancellationToken)
{
    private const int OrdersBetweenReports = 2048;

    public WrittenCounts Write(OrderBatch batch)
    {
        var counts = new WrittenCounts();
        var customers = new CustomerWriter(database, storeId, isEmpty).Write(batch.Customers, counts);
        var products = new ProductWriter(database, storeId, isEmpty).Write(batch.Products);
        cancellationToken.ThrowIfCancellationRequested();
        var orderIds = WriteOrders(batch, customers, products, counts);
        WriteRefunds(batch, customers, orderIds);
        return counts;
    }

    private Dictionary<OrderDraft, long> WriteOrders(OrderBatch batch, long[] customers, long[] products, WrittenCounts counts)
    {
        using var writer = new OrderWriter(database, storeId, importId, isEmpty, batch.Lines, customers, products);
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

    private void WriteRefunds(OrderBatch batch, long[] customers, Dictionary<OrderDraft, long> orderIds)
    {
        using var writer = new RefundWriter(database, storeId, importId, isEmpty);
        foreach (var refund in batch.Refunds)
        {
            long? order = refund.Order is { } known ? orderIds[known] : null;
            long? customer = refund.Customer >= 0 ? customers[refund.Customer] : null;
            writer.Write(refund, order, customer, refund.Customer >= 0 ? batch.Customers[refund.Customer].Identity : null);
        }

        writer.Finish();
    }
}
