using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Dispatch.Engine;

/// <summary>
/// How the processes of a cluster find each other and notice that one is gone; the section <c>Engine</c> too, without effect on one
/// machine.
/// </summary>
public sealed class MembershipOptions
{
    public const string Section = EngineOptions.Section;

    /// <summary>Processes with the same id form a cluster. Default <c>dispatch</c>, 1 to 150 characters.</summary>
    [Length(1, 150)]
    public string ClusterId { get; set; } = "dispatch";

    /// <summary>States belong to the service, across clusters. Default <c>dispatch</c>, 1 to 150 characters.</summary>
    [Length(1, 150)]
    public string ServiceId { get; set; } = "dispatch";

    /// <summary>IP address by which other processes reach this silo. Default: the host's own.</summary>
    public string? Address { get; set; }

    /// <summary>Port for the other silos. Default 11111, 1 to 65535.</summary>
    [Range(1, 65_535)]
    public int SiloPort { get; set; } = 11_111;

    /// <summary>Port for processes with the role Web alone. Default 30000, 1 to 65535.</summary>
    [Range(1, 65_535)]
    public int GatewayPort { get; set; } = 30_000;

    /// <summary>How long a silo waits for another one's sign of life at first. Default 2 s, 100 ms to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// To what that wait may grow. Default 2 s, <see cref="ProbeTimeout"/> to 5 min. Whoever was heard within this time multiplied by
    /// <see cref="MissedProbes"/> is not voted out, so it bounds how soon a process that hangs is noticed, which a short probe alone does
    /// not.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan MaxProbeTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Signs of life missed in a row before a silo is suspected. Default 3, 1 to 100.</summary>
    [Range(1, 100)]
    public int MissedProbes { get; set; } = 3;

    /// <summary>
    /// How often a silo writes that it lives and reads who else does, and a Web process looks for new silos. Default 5 s, 1 s to 10 min.
    /// Silos that all died together count as gone after three of these: a first one that comes back waits no longer. Two that start at the
    /// same moment may not hear of each other otherwise, and whoever is not known is not missed when it dies.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan AliveEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>What the limits of single settings do not say.</summary>
    internal IEnumerable<string> Failures()
    {
        if (SiloPort == GatewayPort)
            yield return $"Engine:SiloPort and Engine:GatewayPort are both {SiloPort}; set two different ports.";
        if (Address is not null && !IPAddress.TryParse(Address, out _))
            yield return $"Engine:Address is '{Address}'; set an IP address.";
        if (MaxProbeTimeout < ProbeTimeout)
            yield return $"Engine:MaxProbeTimeout is {MaxProbeTimeout}; set at least Engine:ProbeTimeout, {ProbeTimeout}.";
    }
}
