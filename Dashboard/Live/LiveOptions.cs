using System.ComponentModel.DataAnnotations;

namespace Dispatch.Live;

/// <summary>Section <c>Live</c>: the feed behind the map and the lists.</summary>
public sealed class LiveOptions
{
    public const string Section = "Live";

    /// <summary>How long changes that nobody waits for (positions, readings) are gathered before they are sent. Default 100 ms; 10 ms to 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:10", ErrorMessage = "Live:CoalesceInterval must be between 00:00:00.010 and 00:00:10.")]
    public TimeSpan CoalesceInterval { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How soon after the frame before what people wait for (orders, offers, decisions) may be sent. Default 5 ms; 0 to 10 s, but it is never gathered for longer than all else.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10", ErrorMessage = "Live:PromptInterval must be between 0 and 00:00:10.")]
    public TimeSpan PromptInterval { get; set; } = TimeSpan.FromMilliseconds(5);

    /// <summary>How many changed machines, stations, technicians, jobs and requests are remembered for clients that reconnect. Default 200,000; 0 to 10,000,000.</summary>
    [Range(0, 10_000_000, ErrorMessage = "Live:ResumeRows must be between 0 and 10000000.")]
    public int ResumeRows { get; set; } = 200_000;

    /// <summary>How many rows a message has at most: a larger snapshot comes in pages, a larger change in parts. Default 500; 10 to 100,000.</summary>
    [Range(10, 100_000, ErrorMessage = "Live:PageRows must be between 10 and 100000.")]
    public int PageRows { get; set; } = 500;

    /// <summary>How long a client may leave a message unread before it is cut off. Default 30 s; 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "Live:SendWithin must be between 00:00:01 and 00:10:00.")]
    public TimeSpan SendWithin { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many consoles and phones may be connected to this node at once. Default 10,000; 1 to 1,000,000.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Live:Connections must be between 1 and 1000000.")]
    public int Connections { get; set; } = 10_000;

    /// <summary>How many commits may wait for the feed before it gives up on them and reads the views again. Default 100,000; from 1,000.</summary>
    [Range(1_000, int.MaxValue, ErrorMessage = "Live:PendingCommits must be at least 1000.")]
    public int PendingCommits { get; set; } = 100_000;

    /// <summary>How long the feed stays loaded after the last client left. Default 5 min; up to a day.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ErrorMessage = "Live:Linger must be between 0 and 1 day.")]
    public TimeSpan Linger { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a node of a cluster says that it is still there and, while somebody watches, wants to hear of the others' commits. Default 30 s; 1 s to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00", ErrorMessage = "Live:RenewInterval must be between 00:00:01 and 00:01:00.")]
    public TimeSpan RenewInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>A machine that has not reported for this long is shown as stale. Default 1 day; 1 min to 1,000 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1000.00:00:00", ErrorMessage = "Live:StaleAfter must be between 00:01:00 and 1000 days.")]
    public TimeSpan StaleAfter { get; set; } = TimeSpan.FromDays(1);
}
