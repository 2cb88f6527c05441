using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class GenericFormatTests
{
    [Fact]
    public Task Layout_is_read_as_it_was_generated() => new SampleTruth("generic")
    {
        TellsFulfilment = true,
        TellsDiscounts = false,
        Identity = customer => customer.IsGuest ? null : $"id:C{customer.Number:D6}",
        Refund = order => order.Refund?.Lines.Sum(line => line.Total) ?? 0,
        RefundsAreRows = true,
    }.AssertImportAsync();

    [Theory]
    [InlineData("Bestellnummer;Bestelldatum;Kunde;E-Mail;Gesamtbetrag;Status", "bezahlt", "storniert")]
    [InlineData("Bestellung;Datum;Kundenname;E-Mail-Adresse;Betrag;Bestellstatus", "versendet", "Storniert")]
    [InlineData("Pedido;Fecha;Cliente;Correo electrónico;Importe;Estado", "pagado", "cancelado")]
    [InlineData("N° de commande;Date de commande;Nom du client;E-mail;Montant total;Statut", "payée", "annulée")]
    [InlineData("Bestelnummer;Besteldatum;Klant;E-mailadres;Totaalbedrag;Status", "betaald", "geannuleerd")]
    [InlineData("Número do pedido;Data do pedido;Nome do cliente;E-mail;Valor total;Status do pedido", "pago", "cancelado")]
    [InlineData("Numero ordine;Data ordine;Cliente;E-mail;Importo totale;Stato", "pagato", "annullato")]
    [InlineData("Nomor Pesanan;Tanggal;Pelanggan;Email;Total Belanja;Status Pesanan", "selesai", "dibatalkan")]
    public async Task Words_of_other_languages_are_known(string header, string good, string bad)
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync($"""
            {header}
            A1;15.01.2024;Ana Putri;ana@example.com;1.234,50;{good}
            A2;16.01.2024;Ana Putri;ana@example.com;10,00;{bad}
            """);

        Assert.Equal(("generic", 1, 1, 1, 1234.5m), (result.Format, result.OrdersAdded, result.OrdersNotValid, result.CustomersAdded, result.GrossRevenue));
        Assert.Equal(["A1|email:ana@example.com|Ana Putri"], shop.Query(
            "SELECT concat_ws('|', Number, Identity, Name) FROM Orders o JOIN Customers c ON c.Id = o.CustomerId WHERE IsValid"));
    }

    [Fact]
    public async Task Columns_of_BigCommerce_are_found()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            Order ID,Customer ID,Customer Name,Customer Email,Customer Phone,Order Date,Order Status,Subtotal (ex tax),Tax Total,Shipping Cost (ex tax),Order Total (inc tax),Order Currency Code,Refund Amount
            100,7,Ana Putri,ana@example.com,,2024-01-05,Completed,20.00,3.00,5.00,28.00,EUR,0.00
            101,7,Ana Putri,ana@example.com,,2024-01-06,Awaiting Fulfillment,10.00,1.00,5.00,16.00,EUR,4.00
            102,8,Bob,bob@example.com,,2024-01-07,Declined,10.00,1.00,5.00,16.00,EUR,0.00
            """);

        Assert.Equal(("generic", 2, 1, 30m, 26m), (result.Format, result.OrdersAdded, result.OrdersNotValid, result.GrossRevenue, result.NetRevenue));
    }
}
