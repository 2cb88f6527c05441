using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Everything that is held of one person, for themselves to read.</summary>
public sealed class PersonalDataReports(IDbContextFactory<RetentionContext> contexts, PrivacyLog log, TimeProvider clock)
{
    /// <summary>Gathers what is held of a customer and everybody who is one with them, and writes into the log that it was handed out; null where there is no such customer.</summary>
    /// <param name="author">Who hands it out; blank where they do not say.</param>
    public async Task<PersonalData?> HandOutAsync(int customerId, string? author, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Customers.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == customerId, cancellationToken) is not { } customer)
        {
            return null;
        }

        var ids = await OnePerson.AllAsync(context, customerId, cancellationToken);
        var store = await context.Stores.AsNoTracking().SingleAsync(store => store.Id == customer.StoreId, cancellationToken);
        var files = await context.Imports.AsNoTracking().Where(import => import.StoreId == customer.StoreId).ToDictionaryAsync(static import => import.Id, static import => import.FileName, cancellationToken);
        var data = new PersonalData
        {
            MadeAt = clock.GetUtcNow().UtcDateTime,
            Store = store.Name,
            Currency = store.Currency,
            TimeZone = store.TimeZone,
            Customers = await CustomersAsync(context, ids, files, cancellationToken),
            Orders = await OrdersAsync(context, ids, files, cancellationToken),
            RefundsWithoutOrder = await RefundsAsync(context.Refunds.Where(refund => refund.OrderId == null && refund.CustomerId != null && ids.Contains(refund.CustomerId.Value)), cancellationToken),
            Notes = await context.CustomerNotes.AsNoTracking().Where(note => ids.Contains(note.CustomerId)).OrderBy(note => note.Id)
                .Select(note => new PersonalData.Note(note.CustomerId, note.WrittenAt, note.Text)).ToListAsync(cancellationToken),
            Tags = await context.CustomerTags.AsNoTracking().Where(tag => ids.Contains(tag.CustomerId)).OrderBy(tag => tag.Tag)
                .Select(tag => new PersonalData.Tag(tag.CustomerId, tag.Tag)).ToListAsync(cancellationToken),
            Merges = await context.CustomerMerges.AsNoTracking().Where(merge => ids.Contains(merge.MergedId)).OrderBy(merge => merge.MergedAt)
                .Select(merge => new PersonalData.Merge(merge.MergedId, merge.KeptId, merge.MergedAt)).ToListAsync(cancellationToken),
            Lists = await ListsAsync(context, ids, cancellationToken),
            HandedOut = await context.PrivacyEvents.AsNoTracking().Where(entry => ids.Contains(entry.CustomerId) && entry.Action == PrivacyAction.Exported).OrderBy(entry => entry.Id)
                .Select(entry => entry.At).ToListAsync(cancellationToken),
        };
        data = data with { RefusedRows = await RefusedRowsAsync(context, customer.StoreId, data, files, cancellationToken) };
        await log.RecordAsync(customer.StoreId, customerId, PrivacyAction.Exported, author, cancellationToken);
        return data;
    }

    private static async Task<IReadOnlyList<PersonalData.Customer>> CustomersAsync(RetentionContext context, int[] ids, Dictionary<int, string> files, CancellationToken cancellationToken)
    {
        var people = await context.Customers.AsNoTracking().Where(person => ids.Contains(person.Id)).OrderBy(static person => person.Id).ToListAsync(cancellationToken);
        var facts = await context.CustomerFacts.AsNoTracking().Where(told => ids.Contains(told.CustomerId)).OrderBy(static told => told.ImportId).ToListAsync(cancellationToken);
        return
        [
            .. people.Select(person => new PersonalData.Customer(
                person.Id, person.Identity, person.Name, person.Email, person.Phone,
                [.. facts.Where(told => told.CustomerId == person.Id).Select(told => new PersonalData.Told(files.GetValueOrDefault(told.ImportId), told.Name, told.Email, told.Phone))])),
        ];
    }

    private static async Task<IReadOnlyList<PersonalData.Order>> OrdersAsync(RetentionContext context, int[] ids, Dictionary<int, string> files, CancellationToken cancellationToken)
    {
        // What later imports told anew is held too, for their undoing.
        var rows = await context.Orders.IgnoreQueryFilters().AsNoTracking()
            .Where(order => order.CustomerId != null && ids.Contains(order.CustomerId.Value))
            .OrderBy(order => order.PlacedAt).ThenBy(order => order.Id)
            .Select(order => new
            {
                Order = order,
                Lines = order.Lines.OrderBy(line => line.Id).Select(line => new { line.Product, line.Quantity, line.Total }).ToList(),
                Refunds = order.Refunds.OrderBy(refund => refund.Id).ToList(),
            }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new PersonalData.Order
            {
                Number = row.Order.Number,
                Customer = row.Order.CustomerId!.Value,
                PlacedAt = row.Order.PlacedAt,
                OffsetMinutes = row.Order.OffsetMinutes,
                Status = row.Order.Status,
                Counts = row.Order.IsValid,
                Subtotal = Money.ToDecimal(row.Order.Subtotal),
                Discount = Money.ToDecimal(row.Order.Discount),
                Total = Money.ToDecimal(row.Order.Total),
                Channel = row.Order.Channel,
                Country = row.Order.Country,
                Region = row.Order.Region,
                City = row.Order.City,
                DiscountCode = row.Order.DiscountCode,
                FulfilledDay = row.Order.FulfilledDay,
                File = files.GetValueOrDefault(row.Order.ImportId),
                WasReplaced = row.Order.ReplacedBy is not null,
                Lines = [.. row.Lines.Select(static line => new PersonalData.Line(line.Product?.Key, line.Product?.Name, line.Product?.Category, line.Quantity, Money.ToDecimal(line.Total)))],
                Refunds = [.. row.Refunds.Select(Of)],
            }),
        ];
    }

    private static async Task<IReadOnlyList<PersonalData.Refund>> RefundsAsync(IQueryable<Refund> refunds, CancellationToken cancellationToken) =>
        [.. (await refunds.AsNoTracking().OrderBy(static refund => refund.RefundedAt).ToListAsync(cancellationToken)).Select(Of)];

    private static PersonalData.Refund Of(Refund refund) => new(refund.Number, refund.RefundedAt, Money.ToDecimal(refund.StatedAmount));

    private static async Task<IReadOnlyList<PersonalData.List>> ListsAsync(RetentionContext context, int[] ids, CancellationToken cancellationToken)
    {
        var found = new List<PersonalData.List>();
        await foreach (var list in context.ListExports.AsNoTracking().OrderBy(static list => list.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (Array.Exists(ids, id => PackedIds.Contains(list.CustomerIds, id) || PackedIds.Contains(list.HeldOutIds, id)))
            {
                found.Add(new PersonalData.List(list.At, list.Name, list.Preset.ToString(), Array.Exists(ids, id => PackedIds.Contains(list.HeldOutIds, id))));
            }
        }

        return found;
    }

    /// <summary>Rows that no import took and that name the person in one of their cells.</summary>
    private static async Task<IReadOnlyList<PersonalData.Row>> RefusedRowsAsync(
        RetentionContext context, int storeId, PersonalData data, Dictionary<int, string> files, CancellationToken cancellationToken)
    {
        var words = data.Customers
            .SelectMany(static customer => (string?[])[customer.Name, customer.Email, customer.Phone, customer.KnownBy[(customer.KnownBy.IndexOf(':', StringComparison.Ordinal) + 1)..]])
            .Concat(data.Customers.SelectMany(static customer => customer.ToldByFiles).SelectMany(static told => (string?[])[told.Name, told.Email, told.Phone]))
            .Concat(data.Orders.Select(static order => order.Number))
            .OfType<string>().Select(static word => word.Trim()).Where(static word => word.Length > 3).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new List<PersonalData.Row>();
        await foreach (var row in context.RefusedRows.AsNoTracking()
            .Where(row => context.Imports.Any(import => import.Id == row.ImportId && import.StoreId == storeId)).OrderBy(static row => row.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var cells = JsonSerializer.Deserialize<string?[]>(row.Cells) ?? [];
            if (Array.Exists(cells, cell => cell is not null && words.Contains(cell.Trim())))
            {
                found.Add(new PersonalData.Row(files.GetValueOrDefault(row.ImportId), row.Line, cells));
            }
        }

        return found;
    }
}
