using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Dispatch.Domain.Metering;
using Dispatch.Domain.Positions;
using Dispatch.Http.Json;

namespace Dispatch.Gateway.Positions;

/// <summary>What a tracker tells.</summary>
/// <param name="Device">As the tracker calls itself.</param>
/// <param name="Positions">None: it says that it has no fix, or only that it is there.</param>
internal sealed record TrackerReport(string Device, ImmutableArray<Breadcrumb> Positions)
{
    public const int MaxDeviceLength = 128;

    /// <summary>What the hour meter showed, where the tracker is built into a machine.</summary>
    public Reading? Reading { get; init; }

    /// <summary>When somebody pressed the emergency button; null when nobody did.</summary>
    public DateTimeOffset? HelpAt { get; init; }

    /// <summary>Whether a device can be called so: 1 to 128 characters, without blanks around or control characters.</summary>
    public static bool IsDevice([NotNullWhen(true)] string? name) => name is { Length: <= MaxDeviceLength } && TextAttribute.IsClean(name);

    /// <summary>Whether an alarm, or one of several with commas between, is the emergency button.</summary>
    public static bool IsHelp(string? alarm) =>
        alarm is not null && alarm.Split(',', StringSplitOptions.TrimEntries).Contains("sos", StringComparer.OrdinalIgnoreCase);
}
