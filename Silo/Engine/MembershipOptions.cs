using System.Net;

namespace Dispatch.Engine;

/// <summary>How the processes of a cluster find each other and notice that one is gone; the section <c>Engine</c> too, without effect on one machine.</summary>
public sealed class MembershipOptions
{
    /// <summary>Processes with the same id form a cluster. Default <c>dispatch</c>, 1 to 150 characters.</summary>
    public string ClusterId { get; set; } = "dispatch";

    /// <summary>States belong to the service, across clusters. Default <c>dispatch</c>, 1 to 150 characters.</summary>
    public string ServiceId { get; set; } = "dispatch";

    /// <summary>IP address by which other processes reach this silo. Default: the host's own.</summary>
    public string? Address { get; set; }

    /// <summary>Port for the other silos. Default 11111, 1 to 65535.</summary>
    public int SiloPort { get; set; } = 11_111;

    /// <summary>Port for processes with the role Web alone. Default 30000, 1 to 65535.</summary>
    public int GatewayPort { get; set; } = 30_000;

    /// <summary>How long a silo waits for another one's sign of life at first. Default 2 s, 100 ms to 1 min.</summary>
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// To what that wait may grow. Default 2 s, <see cref="ProbeTimeout"/> to 5 min. Whoever was heard within this time multiplied by
    /// <see cref="MissedProbes"/> is not voted out, so it bounds how soon a process that hangs is noticed, which a short probe alone does not.
    /// </summary>
    public TimeSpan MaxProbeTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Signs of life missed in a row before a silo is suspected. Default 3, 1 to 100.</summary>
    public int MissedProbes { get; set; } = 3;

    /// <summary>
    /// How often a silo writes that it lives and reads who else does, and a Web process looks for new silos. Default 5 s, 1 s to 10 min. Silos that all
    /// died together count as gone after three of these: a first one that comes back waits no longer. Two that start at the same moment may not hear of
    /// each other otherwise, and whoever is not known is not missed when it dies.
    /// </summary>
    public TimeSpan AliveEvery { get; set; } = TimeSpan.FromSeconds(5);

    internal IEnumerable<string> Failures() =>
    [
        .. ClusterId is { Length: > 0 and <= 150 } && ServiceId is { Length: > 0 and <= 150 }
            ? Array.Empty<string>()
            : ["Engine:ClusterId and Engine:ServiceId have 1 to 150 characters."],
        .. Limits.Range(nameof(SiloPort), SiloPort, IPEndPoint.MinPort + 1, IPEndPoint.MaxPort),
        .. Limits.Range(nameof(GatewayPort), GatewayPort, IPEndPoint.MinPort + 1, IPEndPoint.MaxPort),
        .. SiloPort == GatewayPort ? [$"Engine:SiloPort and Engine:GatewayPort are both {SiloPort}; set two different ports."] : Array.Empty<string>(),
        .. Address is null || IPAddress.TryParse(Address, out _) ? Array.Empty<string>() : [$"Engine:Address is '{Address}'; set an IP address."],
        .. Limits.Range(nameof(ProbeTimeout), ProbeTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)),
        .. Limits.Range(nameof(MaxProbeTimeout), MaxProbeTimeout, ProbeTimeout, TimeSpan.FromMinutes(5)),
        .. Limits.Range(nameof(MissedProbes), MissedProbes, 1, 100),
        .. Limits.Range(nameof(AliveEvery), AliveEvery, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
    ];
}
