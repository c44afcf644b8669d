using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dispatch.Gateway.Telemetry;

/// <summary>What became of a call, once its readings are durable.</summary>
/// <param name="Accepted">Readings taken; a repeated one counts.</param>
/// <param name="Rejected">By index. Flagged readings are among them, though kept as evidence (R-MNT-7).</param>
/// <param name="Skipped">Machines of a snapshot that brought neither operating hours nor a place: known from now on, silent. Absent for other feeds.</param>
public sealed record TelemetryReceipt(
    int Accepted,
    ImmutableArray<RejectedItem> Rejected,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<RejectedItem>? Skipped = null);
