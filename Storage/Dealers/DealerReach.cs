namespace Dispatch.Storage.Dealers;

/// <summary>Whose a dealer is, for queries whose dealers are called <c>d</c>: the stations' that they run.</summary>
internal static class DealerReach
{
    public const string IsStray = "d.stations = '[]'";

    /// <summary>Of stations called <c>s</c>: ids are kept as one list.</summary>
    public const string Runs = """replace(d.stations, '"' || s.id || '"', '') <> d.stations""";

    /// <param name="stations">Written as a list.</param>
    public static string ByStations(string stations) => $"exists (select 1 from stations s where s.id in {stations} and {Runs})";
}
