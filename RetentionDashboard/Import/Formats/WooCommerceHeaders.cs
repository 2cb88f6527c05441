namespace RetentionDashboard.Import.Formats;

/// <summary>
/// Headers of WooCommerce's Analytics export in English, Indonesian, German, Spanish, French, Dutch, Portuguese and Italian. The English ones are sure;
/// of the others not every wording that was ever in use is known, so <see cref="WooCommerceShape"/> knows the export by its cells too.
/// </summary>
internal static class WooCommerceHeaders
{
    public static IReadOnlyDictionary<ImportField, string[]> ByField { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Date] = ["date", "tanggal", "datum", "fecha", "data"],
        [ImportField.Order] =
        [
            "order", "pesanan", "nopesanan", "nomorpesanan", "bestellung", "bestellungnr", "bestellnr", "bestellnummer", "pedido", "npedido", "nºdepedido", "nºdopedido", "númerodepedido", "númerodopedido",
            "commande", "commanden", "ndecommande", "numérodecommande", "bestelling", "bestelnr", "bestelnummer", "bestellingnr", "encomenda", "nºdaencomenda", "ordine", "nordine", "numeroordine",
        ],
        [ImportField.Status] = ["status", "estado", "état", "statut", "stato"],
        [ImportField.Name] = ["customer", "pelanggan", "kunde", "kundekundin", "kundin", "cliente", "client", "klant"],
        [ImportField.Items] = ["products", "produk", "produkte", "produktes", "producto", "productos", "produits", "producten", "produto", "produtos", "prodotti", "prodottoi", "prodottoprodotti"],
        [ImportField.DiscountCode] =
        [
            "coupons", "kupon", "gutscheine", "gutschein", "cupones", "cupónes", "cupón", "codespromo", "couponss", "waardebonnen", "kortingsbonnen", "couponnen", "cupom", "cupons", "cupomns", "cupão", "cupões",
            "codicipromozionali", "codiceipromozionalei", "buono", "buoni", "coupon",
        ],
        // The formatted revenue is the order's total with shipping, and two amounts where a part went back: the last resort.
        [ImportField.Subtotal] =
        [
            "netsales", "nrevenue", "netrevenue", "penjualanbersih", "pendapatanbersih", "nettoumsatz", "nettoumsätze", "nettoverkäufe", "ventasnetas", "ingresosnetos", "ventesnettes", "chiffredaffairesnet",
            "nettoomzet", "nettoverkoop", "nettoverkopen", "vendaslíquidas", "vendasliquidas", "receitalíquida", "venditenette", "ricavinetti", "ricavonetto",
            "nrevenueformatted", "numsatzformatiert", "nettoumsatzformatiert", "ingresosnformateado", "ingresosnetosformateado", "nrevenuformaté", "revenunetformaté",
        ],
        [ImportField.Channel] = ["attribution", "origin", "atribusi", "asal", "zuordnung", "herkunft", "attribuierung", "atribución", "origen", "origine", "attributie", "toewijzing", "herkomst", "atribuição", "origem", "attribuzione"],
    };

    public static IReadOnlyList<ImportField> Telling { get; } = [ImportField.Date, ImportField.Order, ImportField.Status, ImportField.Name, ImportField.Items, ImportField.Subtotal];

    /// <summary>The column that no other export has: new or returning.</summary>
    public static IReadOnlyList<string> CustomerType { get; } =
    [
        "customertype", "tipepelanggan", "jenispelanggan", "kundentyp", "kundenart", "tipodecliente", "tipocliente", "typedeclient", "typedeclientèle", "klanttype", "typeklant", "soortklant", "tipodicliente",
    ];
}
