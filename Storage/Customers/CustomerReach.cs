namespace Dispatch.Storage.Customers;

/// <summary>Whose a customer is, for queries whose customers are called <c>c</c>: their station's, and those of their machines.</summary>
internal static class CustomerReach
{
    public const string IsStray =
        "c.station is null and not exists (select 1 from machines m where m.customer = c.id and m.station is not null)";

    /// <summary>Of a find of the search called <c>s</c>: a customer or one of their contacts.</summary>
    public static string OfFind(string condition) =>
        $"exists (select 1 from customers c where c.id = case s.kind when 'Customer' then s.id else s.customer end and ({condition}))";

    /// <param name="stations">Written as a list.</param>
    public static string ByMachines(string stations) => $"c.id in (select m.customer from machines m where m.station in {stations})";
}
