namespace RetentionDashboard.Metrics;

/// <summary>What an order adds to its cell, for the tight loop: a structure, so that the loop is compiled for each content by itself.</summary>
internal interface IOrderContent
{
    /// <summary>False where people are counted and an order has no value.</summary>
    static abstract bool HasValue { get; }

    /// <param name="place">Position of the order.</param>
    /// <param name="first">Position of the customer's first order.</param>
    long ValueOf(int place, int first);
}
