using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Dispatch.Domain.Positions;
using Dispatch.Http.Json;

namespace Dispatch.Gateway.Positions;

/// <summary>What a tracking app tells.</summary>
/// <param name="Device">As the app calls itself.</param>
/// <param name="Positions">None: the app says that it has no fix.</param>
internal sealed record TrackerReport(string Device, ImmutableArray<Breadcrumb> Positions)
{
    public const int MaxDeviceLength = 128;

    /// <summary>Whether a device can be called so: 1 to 128 characters, without blanks around or control characters.</summary>
    public static bool IsDevice([NotNullWhen(true)] string? name) => name is { Length: <= MaxDeviceLength } && TextAttribute.IsClean(name);
}
