namespace RetentionDashboard.Import.Formats;

/// <summary>Header words of no system in particular, normalised, the surest first.</summary>
internal static class GenericHeaders
{
    public static IReadOnlyDictionary<ImportField, string[]> ByField { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Order] =
        [
            "orderid", "ordernumber", "orderno", "ordernr", "order", "ordername", "orderref", "orderreference", "ordercode", "salesorder", "salesordernumber", "incrementid", "invoiceno",
            "invoicenumber", "invoiceid", "invoice", "nomorpesanan", "nopesanan", "idpesanan", "kodepesanan", "nomororder", "noorder", "idorder", "nomorinvoice", "noinvoice", "nomorfaktur",
            "nofaktur", "pesanan", "transactionid", "transactionnumber", "transaction", "nomortransaksi", "notransaksi", "idtransaksi", "kodetransaksi", "receiptnumber", "receiptid", "nota", "nonota",
            "basketid", "saleid", "purchaseid",
            "nomornota", "kodenota", "nobon", "nomorbon", "nostruk", "nomorstruk", "kodeinvoice", "kodeorder", "idnota",
            "amazonorderid", "bestellnummer", "bestellnr", "bestellung", "bestellungnr", "bestellid", "auftragsnummer", "auftragsnr", "rechnungsnummer", "rechnungsnr", "númerodepedido", "numerodepedido", "nºpedido", "nºdepedido", "nopedido", "idpedido", "idpedidos", "pedido", "pedidoid", "númerodopedido", "numerodopedido", "nºdopedido", "encomenda", "commande", "ncommande", "ndecommande", "numérodecommande", "numerodecommande", "numérocommande", "idcommande", "bestelling", "bestelnummer", "ordernummer", "factuurnummer", "ordine", "numeroordine", "idordine",
        ],
        [ImportField.Date] =
        [
            "orderdate", "orderdatetime", "ordertime", "ordertimestamp", "ordercreatedat", "orderedat", "ordercreated", "datecreated", "createdat", "created", "createddate", "createdtime", "creationdate",
            "purchasedate", "purchasedat", "datepurchased", "invoicedate", "transactiondate", "transactiontime", "saledate", "salesdate", "dateofpurchase", "dateoforder", "orderplaced", "placedat",
            "tanggalpesanan", "tanggalpesan", "tanggalorder", "tglpesanan", "tglorder", "waktupesanandibuat", "waktupesanan", "tanggaltransaksi", "tgltransaksi", "tanggalpembelian", "tanggalfaktur",
            "tanggalinvoice", "date", "datetime", "tanggal", "tgl", "waktu", "timestamp", "day", "createdutc", "datepaid", "paidat", "paiddate", "paidtime", "tanggalpembayaran", "tanggalbayar", "time",
            "tanggaljual", "tanggalpenjualan", "tgljual", "tglpenjualan", "tanggalbeli", "tglbeli", "tglpembelian", "tglbayar", "tglpesan", "tglinvoice", "tglnota", "tanggalnota", "haritanggal", "waktuorder", "waktutransaksi", "waktupembelian",
            "bestelldatum", "datumderbestellung", "auftragsdatum", "kaufdatum", "rechnungsdatum", "datum", "fechadelpedido", "fechadepedido", "fechapedido", "fechadecompra", "fecha", "datadopedido", "datadacompra", "datapedido", "datadecriação", "datedecommande", "datecommande", "datedachat", "dateachat", "orderdatum", "besteldatum", "aankoopdatum", "dataordine", "datadellordine", "data",
        ],
        [ImportField.Customer] =
        [
            "customerid", "customerno", "customernumber", "customercode", "custid", "custno", "clientid", "userid", "buyerid", "memberid", "idpelanggan", "kodepelanggan", "nomorpelanggan", "nopelanggan",
            "idcustomer", "idpembeli", "idmember", "accountid", "contactid", "shopperid", "householdid", "customer", "client", "pelanggan", "pembeli", "buyer", "konsumen", "member", "cust",
            "kundennummer", "kundennr", "kundenid", "kunde", "kundin", "iddecliente", "idcliente", "númerodecliente", "clienteid", "cliente", "idclient", "numéroclient", "numéroduclient", "klantnummer", "klantid", "klant", "codicecliente",
        ],
        [ImportField.Email] =
        [
            "email", "emailaddress", "customeremail", "billingemail", "emailbilling", "buyeremail", "contactemail", "useremail", "clientemail", "mail", "customeremailaddress", "emailpelanggan",
            "emailpembeli", "alamatemail", "surel", "payeremail", "shippingemail",
            "kundenemail", "emailkunde", "emailadresse", "correoelectrónico", "correoelectronico", "correo", "emailcliente", "emaildelcliente", "emaildocliente", "courriel", "adresseemail", "emailclient", "emailklant", "emailadres", "indirizzoemail",
        ],
        [ImportField.Phone] =
        [
            "phone", "phonenumber", "customerphone", "billingphone", "phonebilling", "mobile", "mobilenumber", "mobilephone", "telephone", "tel", "contactnumber", "buyerphone", "telepon", "notelepon",
            "nomortelepon", "notelp", "nohp", "nomorhp", "hp", "nowa", "nomorwa", "whatsapp", "nowhatsapp", "shippingphone", "teleponpelanggan", "teleponpembeli",
            "wa", "wapembeli", "wapelanggan", "wacustomer", "nomorwhatsapp", "nowapembeli", "nowapelanggan", "notelpon", "nomortelpon", "telpon", "telp", "nomortelp", "nomorhandphone", "nohandphone", "handphone", "hppembeli", "nohppembeli", "nohppelanggan", "notelppembeli", "kontak", "kontakpembeli",
            "telefon", "telefonnummer", "mobilnummer", "handy", "teléfono", "telefono", "telefone", "celular", "móvil", "téléphone", "telefoon", "telefoonnummer", "cellulare",
        ],
        [ImportField.UserName] =
            ["username", "buyerusername", "buyeruserid", "usernamepembeli", "customerusername", "login", "userlogin", "namapengguna", "akun", "nickname"],
        [ImportField.Name] =
        [
            "customername", "customerfullname", "billingname", "billtoname", "fullname", "buyername", "clientname", "customersname", "contactname", "recipientname", "namapelanggan", "namapembeli",
            "namacustomer", "namalengkap", "namapenerima", "shippingname", "shipname", "recipient", "penerima", "nama", "name", "membername", "payername",
            "namakonsumen", "namapemesan", "pemesan", "atasnama", "namacust", "namaklien",
            "kundenname", "nombredelcliente", "nombrecliente", "nombre", "nomedocliente", "nomecliente", "nomduclient", "nomclient", "klantnaam", "nominativo",
        ],
        [ImportField.Status] =
        [
            "orderstatus", "status", "financialstatus", "paymentstatus", "statuspesanan", "statusorder", "statusterakhir", "statuspembayaran", "statustransaksi", "orderstate",
            "bestellstatus", "auftragsstatus", "zahlungsstatus", "estadodelpedido", "estadopedido", "estado", "statusdopedido", "statutdelacommande", "statutcommande", "statut", "état", "bestelstatus", "orderstatussen", "stato", "statoordine",
        ],
        [ImportField.CancelledAt] = ["cancelledat", "canceledat", "cancelleddate", "canceleddate", "cancellationdate", "datecancelled", "cancelledtime", "canceledtime", "tanggalbatal", "tanggalpembatalan", "waktupembatalan"],
        [ImportField.Currency] = ["currency", "currencycode", "ordercurrency", "matauang", "kodematauang", "curr", "ccy", "ordercurrencycode", "währung", "waehrung", "moneda", "moeda", "devise", "valuta", "munt"],
        [ImportField.Subtotal] =
        [
            "subtotal", "ordersubtotal", "ordersubtotalamount", "netsales", "netrevenue", "netamount", "productstotal", "producttotal", "itemstotal", "itemssubtotal", "merchandisetotal", "netorderamount",
            "subtotalpesanan", "totalhargaproduk", "totalproduk", "totalbarang",
            "subtotalextax", "subtotalinctax", "zwischensumme", "subtotaal", "soustotal", "subtotale",
        ],
        [ImportField.Discount] =
        [
            "discountamount", "totaldiscount", "totaldiscounts", "orderdiscount", "orderdiscountamount", "cartdiscount", "discount", "discounts", "couponamount", "voucheramount", "diskon", "totaldiskon",
            "potongan", "potonganharga", "jumlahdiskon", "nilaidiskon",
            "rabatt", "descuento", "desconto", "remise", "réduction", "korting", "sconto",
        ],
        [ImportField.Shipping] =
        [
            "shipping", "shippingcost", "shippingamount", "shippingtotal", "ordershipping", "ordershippingamount", "shippingfee", "shippingprice", "shippingandhandling", "freight", "deliveryfee",
            "deliverycost", "ongkir", "ongkoskirim", "biayakirim", "biayapengiriman",
            "shippingcostextax", "shippingcostinctax", "versandkosten", "versand", "gastosdeenvío", "envío", "frete", "fraisdeport", "fraisdelivraison", "livraison", "verzendkosten", "spesedispedizione",
        ],
        [ImportField.Tax] = ["tax", "taxes", "taxamount", "totaltax", "ordertax", "ordertotaltax", "ordertotaltaxamount", "vat", "vatamount", "salestax", "gst", "pajak", "ppn", "totalpajak", "taxtotal", "mwst", "mehrwertsteuer", "steuer", "steuern", "iva", "impuesto", "impuestos", "imposto", "impostos", "tva", "taxe", "btw", "imposte"],
        [ImportField.Total] =
        [
            "ordertotal", "ordertotalamount", "grandtotal", "grandtotalpurchased", "grandtotalbase", "orderamount", "ordervalue", "totalorder", "totalorderamount", "amountpaid", "totalpaid", "paidamount",
            "totalamount", "totalprice", "invoicetotal", "invoiceamount", "transactionamount", "total", "amount", "totalsales", "sales", "salesamount", "saleamount", "revenue", "turnover", "spend",
            "spent", "value", "payment", "totalpembayaran", "totalbayar", "totalbelanja", "totalpesanan", "totalharga", "totaltransaksi", "nilaipesanan", "nilaitransaksi", "nilai", "nominal",
            "jumlahpembayaran", "jumlahbayar", "jumlahuang",
            "totalrp", "jumlahharga", "jumlahtotal", "totalnilai", "totalnota", "totalinvoice", "totalpenjualan", "nilaipenjualan", "totalomset", "totalomzet", "uangmasuk", "omzet", "omset", "penjualan", "dibayarpembeli", "gross", "grossamount", "grosssales", "grossrevenue", "purchaseamount", "monetary", "net",
            "ordertotalinctax", "ordertotalextax", "gesamtbetrag", "gesamtsumme", "gesamt", "bestellwert", "bestellsumme", "rechnungsbetrag", "betrag", "summe", "umsatz", "totaldelpedido", "totalpedido", "importetotal", "importe", "monto", "totaldopedido", "valortotal", "valor", "montanttotal", "totalttc", "montant", "totaalbedrag", "totaal", "bedrag", "orderbedrag", "importototale", "totaleordine", "importo", "totale",
        ],
        [ImportField.Refund] =
        [
            "refund", "refundamount", "refundedamount", "amountrefunded", "totalrefunded", "totalrefund", "orderrefundamount", "refundtotal", "refunded", "refunds", "returnamount", "pengembaliandana",
            "jumlahpengembalian", "danakembali", "totalpengembalian", "nilaipengembalian",
            "erstattet", "erstattung", "rückerstattung", "reembolso", "reembolsado", "importereembolsado", "valorreembolsado", "remboursement", "montantremboursé", "terugbetaling", "terugbetaald", "rimborso",
        ],
        [ImportField.Quantity] =
        [
            "quantity", "qty", "lineitemquantity", "itemquantity", "itemqty", "orderedquantity", "quantityordered", "qtyordered", "units", "unitsold", "pieces", "pcs", "itemssold", "jumlahproduk",
            "jumlahbarang", "jumlahprodukdibeli", "kuantitas", "kuantiti", "banyaknya", "jumlah",
            "jml", "jmlbarang", "jmlproduk", "jumlahitem", "jumlahbeli", "jumlahpcs", "jumlahterjual", "qtyterjual", "terjual", "banyak",
            "menge", "anzahl", "stückzahl", "cantidad", "unidades", "quantidade", "quantité", "aantal", "quantità",
        ],
        [ImportField.Price] =
        [
            "unitprice", "priceperunit", "price", "itemprice", "unitcost", "itemcost", "lineitemprice", "productprice", "sellingprice", "saleprice", "priceeach", "hargasatuan", "hargaperunit", "harga",
            "hargajual", "hargasetelahdiskon", "hargaproduk", "hargabarang",
            "hargajualsatuan", "hargasatuanrp", "hargarp", "hargapcs", "hargaperpcs", "hargaitem", "hrgsatuan", "hrg",
            "einzelpreis", "stückpreis", "preis", "preciounitario", "precio", "preçounitário", "preço", "prixunitaire", "prix", "stukprijs", "prijs", "prezzounitario", "prezzo",
        ],
        [ImportField.LineTotal] =
        [
            "linetotal", "lineamount", "itemtotal", "lineitemtotal", "linesubtotal", "itemsubtotal", "orderlinetotal", "linevalue", "rowtotal", "extendedprice", "extendedamount", "totalperbaris",
            "subtotalproduk", "subtotalbarang", "totalhargabarang",
            "subtotalitem", "jumlahrp", "totalperitem",
            "zeilensumme", "positionssumme", "totallínea", "totaldelínea", "totalligne", "regeltotaal",
        ],
        [ImportField.LineDiscount] = ["linediscount", "itemdiscount", "lineitemdiscount", "diskonproduk", "diskonbarang", "diskonitem"],
        [ImportField.Returned] = ["returnedquantity", "quantityreturned", "qtyreturned", "returnedqty", "returnquantity", "quantityrefunded", "qtyrefunded", "quantityrefund", "jumlahretur", "jumlahdikembalikan", "skuquantityofreturn"],
        [ImportField.Sku] =
        [
            "sku", "productsku", "itemsku", "lineitemsku", "productid", "productcode", "productnumber", "itemid", "itemcode", "itemnumber", "stockcode", "articlenumber", "articleid", "article", "variantsku",
            "sellersku", "nomorsku", "kodeproduk", "kodebarang", "kodesku", "nomorreferensisku", "idproduk", "idbarang", "asin", "upc", "ean", "barcode",
            "artikelnummer", "artikelnr", "artikelcode", "codiceprodotto",
        ],
        [ImportField.Product] =
        [
            "productname", "product", "itemname", "item", "lineitemname", "producttitle", "itemtitle", "title", "description", "productdescription", "itemdescription", "namaproduk", "namabarang", "produk",
            "barang", "deskripsi", "keterangan", "products", "productnames",
            "namaitem", "namamenu", "menu", "jenisbarang", "pesananproduk",
            "produkt", "produktname", "artikel", "artikelname", "artikelbezeichnung", "bezeichnung", "producto", "nombredelproducto", "artículo", "produto", "nomedoproduto", "produit", "nomduproduit", "artikelnaam", "productnaam", "prodotto", "nomeprodotto",
        ],
        [ImportField.Category] =
            ["category", "productcategory", "itemcategory", "categoryname", "producttype", "department", "productline", "collection", "kategori", "kategoriproduk", "jenisproduk", "jenis", "warengruppe", "categoría", "categoria", "catégorie", "categorie"],
        [ImportField.Channel] =
        [
            "channel", "saleschannel", "orderchannel", "source", "ordersource", "utmsource", "trafficsource", "attribution", "acquisitionchannel", "marketingchannel", "platform", "marketplace", "medium",
            "saluran", "kanal", "kanalpenjualan", "saluranpenjualan", "sumber", "sumberpesanan", "purchasepoint",
            "kanal", "vertriebskanal", "canal", "canaldeventa", "canaldevenda", "verkoopkanaal", "canale",
        ],
        [ImportField.DiscountCode] =
            ["discountcode", "discountcodes", "couponcode", "coupon", "coupons", "couponcodes", "vouchercode", "voucher", "promocode", "promotioncode", "promo", "kodediskon", "kodevoucher", "kodepromo", "kodekupon", "kupon", "gutscheincode", "gutschein", "códigodedescuento", "cupón", "códigodedesconto", "cupom", "codepromo", "kortingscode", "codicesconto"],
        [ImportField.Country] =
            ["country", "shippingcountry", "billingcountry", "countryname", "countrycode", "shipcountry", "shippingcountrycode", "billingcountrycode", "customercountry", "destinationcountry", "negara", "land", "país", "pais", "pays", "paese"],
        [ImportField.Region] =
            ["state", "province", "shippingstate", "shippingprovince", "billingstate", "billingprovince", "shipstate", "stateprovince", "county", "provinsi", "propinsi", "region", "wilayah", "bundesland", "provincia", "región", "estadoregión", "région", "regio", "regione"],
        [ImportField.City] = ["city", "shippingcity", "billingcity", "shipcity", "town", "customercity", "kota", "kotakabupaten", "kabupaten", "kabupatenkota", "stadt", "ort", "ciudad", "población", "cidade", "ville", "stad", "plaats", "città"],
        [ImportField.FulfilledAt] =
        [
            "fulfilledat", "fulfilleddate", "fulfilledon", "fulfillmentdate", "fulfilmentdate", "datefulfilled", "orderfulfilledat", "shippedat", "shippeddate", "shippedon", "shippedtime", "dateshipped",
            "shipdate", "shippingdate", "shipmentdate", "dateofshipment", "orderdeliveredcarrierdate", "dispatchdate", "dispatchedat", "dispatcheddate", "datedispatched", "despatchdate",
            "tanggalkirim", "tglkirim", "tanggalpengiriman", "tglpengiriman", "tanggaldikirim", "tgldikirim", "waktukirim", "waktupengiriman", "waktudikirim",
            "versanddatum", "versendetam", "versandtam", "fechadeenvío", "fechadeenvio", "fechaenvío", "fechaenvio", "fechadedespacho", "datadeenvio", "dataenvio", "datadoenvio",
            "dateexpédition", "datedexpédition", "dateexpedition", "datedenvoi", "dateenvoi", "verzenddatum", "verzondenop", "datumverzonden", "dataspedizione", "datadispedizione",
        ],
    };

    /// <summary>Words for an amount that some files put on every item and others on every order: the rows themselves must tell.</summary>
    public static IReadOnlySet<string> AmountOfRowOrOrder { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "total", "amount", "sales", "salesamount", "saleamount", "totalsales", "revenue", "value", "payment", "totalprice", "totalamount", "nilai", "nominal", "totalharga", "turnover", "spend", "spent",
        "penjualan", "gross", "grossamount", "grosssales", "grossrevenue", "net", "netamount", "netsales", "netrevenue", "subtotal", "totalhargaproduk", "jumlah", "purchaseamount", "monetary", "omzet", "omset", "transactionamount",
        "totalrp", "jumlahharga", "jumlahtotal", "totalnilai", "totalpenjualan", "nilaipenjualan",
        "betrag", "gesamt", "summe", "umsatz", "importe", "monto", "valor", "valortotal", "montant", "bedrag", "totaal", "importo", "totale", "subtotaal", "soustotal", "subtotale", "zwischensumme",
    };

    /// <summary>Words for a customer whose cells decide what kind of identity they hold.</summary>
    public static IReadOnlySet<string> CustomerOfAnyKind { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "customer", "client", "pelanggan", "pembeli", "buyer", "konsumen", "member", "cust", "kunde", "kundin", "cliente", "klant",
    };
}
