using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Grains.Interfaces.Contracts.Machines;

namespace Dispatch.Gateway.Telemetry;

/// <summary>What a feed may do with machines that nobody registered.</summary>
public sealed class FeedOptions
{
    /// <summary>Registers a machine by its first reading, unverified and without station or warranty; else the reading is refused with <c>unknown_machine</c>.</summary>
    public bool RegisterUnknown { get; set; }

    /// <summary>IANA id of the time zone such a machine gets until somebody registers it. Default <c>UTC</c>.</summary>
    [Required(ErrorMessage = "Telemetry: a feed's TimeZone must be an IANA id, for instance UTC or Asia/Shanghai.")]
    [IanaTimeZone(ErrorMessage = "Telemetry: a feed's TimeZone must be an IANA id, for instance UTC or Asia/Shanghai.")]
    public string TimeZone { get; set; } = "UTC";

    /// <summary>IANA id of the time zone of instants that the feed writes without an offset. Default <c>UTC</c>, as ISO 15143-3 has it.</summary>
    [Required(ErrorMessage = "Telemetry: a feed's InstantsIn must be an IANA id, for instance UTC or Asia/Shanghai.")]
    [IanaTimeZone(ErrorMessage = "Telemetry: a feed's InstantsIn must be an IANA id, for instance UTC or Asia/Shanghai.")]
    public string InstantsIn { get; set; } = "UTC";

    internal TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(InstantsIn);

    /// <summary>How to register a machine that nobody knows, null where the feed may not.</summary>
    internal RegisterMachine? RegisterAs(string model = "unknown", GeoPoint? site = null, MachineIdentity? identity = null) =>
        RegisterUnknown
            ? new(model, null, null, null, null, site, TimeZone, Verified: false) { Identity = identity ?? MachineIdentity.Unknown }
            : null;
}
