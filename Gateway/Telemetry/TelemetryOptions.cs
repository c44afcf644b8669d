using System.ComponentModel.DataAnnotations;
using Dispatch.Http.Bodies;

namespace Dispatch.Gateway.Telemetry;

/// <summary>Limits of the telemetry endpoints; section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Readings or machines in one call; more are refused with 413. Default 10,000, 1 to 100,000.</summary>
    [Range(1, 100_000, ErrorMessage = "Telemetry:MaxItemsPerCall must be between 1 and 100000.")]
    public int MaxItemsPerCall { get; set; } = 10_000;

    /// <summary>A body as received, in MiB; more is refused with 413. Default 8, 1 to 256.</summary>
    [Range(1, 256, ErrorMessage = "Telemetry:MaxBodyMiB must be between 1 and 256.")]
    public int MaxBodyMiB { get; set; } = 8;

    /// <summary>A gzip body once decompressed, in MiB; more is refused with 413. Default 32, 1 to 1,024.</summary>
    [Range(1, 1024, ErrorMessage = "Telemetry:MaxDecompressedMiB must be between 1 and 1024.")]
    public int MaxDecompressedMiB { get; set; } = 32;

    /// <summary>Machines of one call that are asked at the same time. They commit together, so fewer means more commits per call. Default 10,000, 1 to 100,000.</summary>
    [Range(1, 100_000, ErrorMessage = "Telemetry:MaxConcurrentMachines must be between 1 and 100000.")]
    public int MaxConcurrentMachines { get; set; } = 10_000;

    /// <summary>Own readings: unknown machines are refused unless this says otherwise.</summary>
    [Required]
    [ValidateObjectMembers]
    public FeedOptions Readings { get; set; } = new();

    /// <summary>ISO 15143-3 snapshots: unknown machines are registered as unverified unless this says otherwise.</summary>
    [Required]
    [ValidateObjectMembers]
    public FeedOptions Iso15143 { get; set; } = new() { RegisterUnknown = true };

    internal BodyLimits BodyLimits => BodyLimits.OfMiB(MaxBodyMiB, int.Max(MaxBodyMiB, MaxDecompressedMiB));
}
