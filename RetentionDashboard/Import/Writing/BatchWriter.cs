using RetentionDashboard.Import.Orders;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Writes batches into the tables, inside the caller's transaction: orders already there are compared by hash and told anew where they differ.</summary>
internal sealed class BatchWriter : IDisposable
{
    private readonly CustomerWriter _customers;
    private readonly ProductWriter _products;
    private readonly RefundWriter _refunds;
    private readonly OrderWriter _orders;
    private readonly List<long> _orderIds = [];

    /// <param name="isEmpty">True for a store without customers, products, orders and refunds: nothing has to be looked up.</param>
    /// <param name="erased">Null for a store where nobody was erased.</param>
    public BatchWriter(sqlite3 database, int storeId, int importId, bool isEmpty, Overlaps overlaps, ErasedPeople? erased)
    {
        _customers = new CustomerWriter(database, storeId, importId, isEmpty, erased);
        _products = new ProductWriter(database, storeId, importId, isEmpty);
        _refunds = new RefundWriter(database, storeId, importId, isEmpty, overlaps);
        _orders = new OrderWriter(database, storeId, importId, isEmpty, _customers, _products, _refunds, overlaps);
    }

    public WrittenCounts Counts { get; } = new();

    public void Write(OrderBatch batch)
    {
        foreach (var customer in batch.NewCustomers)
        {
            _customers.Resolve(batch.Texts[customer]);
        }

        foreach (var product in batch.NewProducts)
        {
            _products.Resolve(batch.Texts[product]);
        }

        _orderIds.Clear();
        for (var i = 0; i < batch.OrderCount; i++)
        {
            var order = batch.Order(i);
            var (id, change) = _orders.Write(order, batch);
            _orderIds.Add(id);
            if (order.IsValid)
            {
                Counts.OrdersAdded += change == OrderChange.Added ? 1 : 0;
                Counts.OrdersUpdated += change == OrderChange.Updated ? 1 : 0;
                Counts.OrdersUnchanged += change == OrderChange.Unchanged ? 1 : 0;
            }
        }

        foreach (ref readonly var refund in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch.Refunds))
        {
            _refunds.Write(refund, batch.Texts, refund.Order < 0 ? null : _orderIds[refund.Order], refund.Customer < 0 ? null : _customers.IdOf(refund.Customer));
        }
    }

    /// <summary>Writes what only the whole file could tell.</summary>
    public void Finish(NameBook customers, NameBook products, CancellationToken cancellationToken)
    {
        _orders.Finish();
        _refunds.Finish();
        Counts.CustomersAdded = _customers.Write(customers, cancellationToken);
        _products.Write(products);
    }

    public void Dispose()
    {
        _orders.Dispose();
        _refunds.Dispose();
        _customers.Dispose();
        _products.Dispose();
    }
}
