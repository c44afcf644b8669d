namespace Dispatch.Storage.Customers;

/// <summary>Whose a customer is, for queries whose customers are called <c>c</c>: their station's, and those of their machines.</summary>
internal static class CustomerReach
{
    public const string IsStray =
        "c.station is null and not exists (select 1 from machines m where m.customer = c.id and m.station is not null)";

    /// <param name="stations">Written as a list.</param>
    public static string ByMachines(string stations) => $"c.id in (select m.customer from machines m where m.station in {stations})";
}
