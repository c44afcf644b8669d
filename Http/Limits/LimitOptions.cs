using System.ComponentModel.DataAnnotations;

namespace Dispatch.Http.Limits;

/// <summary>
/// Configuration section <c>Limits</c>: how often one caller may call, and how long a call may take. A caller is whoever has signed in,
/// else the address they come from; behind a proxy that <c>Proxies:Trusted</c> names, the address that it tells.
/// </summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Calls that a caller may make at once after a pause. Default 600, 10 to 1,000,000.</summary>
    [Range(10, 1_000_000)]
    public int Burst { get; set; } = 600;

    /// <summary>Calls a second that a caller may go on making. Default 100, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int PerSecond { get; set; } = 100;

    /// <summary>
    /// Whether programs of this machine are counted too; a proxy on it that <c>Proxies:Trusted</c> does not name is one of them. Default
    /// false.
    /// </summary>
    public bool ThisMachine { get; set; }

    /// <summary>
    /// The same, by the beginning of an address, for its calls apart from all others: <c>Limits:Routes:0:Path=/api/tracking</c>. The
    /// longest that fits counts. Default: none given, 2 a second for <c>/api/tracking</c>, 5 for <c>/api/sign-in</c>,
    /// 5,000 for <c>/api/telemetry</c> and <c>/api/positions</c>, 100 for <c>/health</c>.
    /// </summary>
    public IList<RouteLimitOptions> Routes { get; } = [];

    /// <summary>
    /// How long the node works on one call before it gives up and answers 503 <c>timeout</c>; hubs are no calls. Default 5 min, 1 s to 1 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CallWithin { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// A request's body at most, in bytes, where a route does not say itself. Default 30,000,000, 65,536 to 1,073,741,824.
    /// </summary>
    [Range(65_536, 1_073_741_824)]
    public int BodyBytes { get; set; } = 30_000_000;

    /// <summary>
    /// How long the head of a request may take to come in. Default 30 s, 1 s to 10 min.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan HeadWithin { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Connections at once. Default 10,000, 10 to 1,000,000.</summary>
    [Range(10, 1_000_000)]
    public int Connections { get; set; } = 10_000;

    /// <summary>
    /// Customers' links are guessed nowhere, a password costs the node work to check, and machines report by batch from few addresses.
    /// </summary>
    internal static IReadOnlyList<RouteLimitOptions> Shipped { get; } =
    [
        new() { Path = "/api/tracking", Burst = 60, PerSecond = 2 },
        new() { Path = "/api/sign-in", Burst = 60, PerSecond = 5 },
        new() { Path = "/api/telemetry", Burst = 10_000, PerSecond = 5_000 },
        new() { Path = "/api/positions", Burst = 10_000, PerSecond = 5_000 },
        new() { Path = "/health", Burst = 1_000, PerSecond = 100 },
    ];
}

/// <summary>The limit of some addresses.</summary>
public sealed class RouteLimitOptions
{
    /// <summary>The beginning of the address in whole segments: <c>/api/tracking</c>.</summary>
    public string Path { get; set; } = "";

    /// <summary>Calls that a caller may make at once after a pause. Default 600, 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; set; } = 600;

    /// <summary>Calls a second that a caller may go on making. Default 100, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int PerSecond { get; set; } = 100;
}
