namespace RetentionDashboard.Forecast;

/// <summary>Models of who comes back, from order dates alone.</summary>
public enum PurchaseModelKind
{
    /// <summary>BG/NBD: customers buy at random and may leave after each repeat (Fader, Hardie &amp; Lee 2005). Whoever bought once counts as alive.</summary>
    BgNbd = 0,

    /// <summary>MBG/NBD: the same, and they may leave after the first order too (Batislam, Denizel &amp; Filiztekin 2007).</summary>
    MbgNbd = 1,

    /// <summary>Pareto/NBD: they may leave at any moment (Schmittlein, Morrison &amp; Colombo 1987). A second opinion.</summary>
    ParetoNbd = 2,
}
