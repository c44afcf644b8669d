using System.Text.Json;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Api.Timeline;

/// <summary>An event as the journal holds it.</summary>
/// <param name="Type">A journal name, stable for ever: <c>machine.service-fell-due</c>.</param>
/// <param name="OccurredAt">What the actor claims.</param>
/// <param name="RecordedAt">The server's clock.</param>
public sealed record EventModel(
    long Version, string Type, int SchemaVersion, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, string Actor, string Correlation, JsonElement Data)
{
    /// <summary>Because of whom the program acted: whose call had this consequence, or who set the deadline; null where the actor acted by themself.</summary>
    public string? Initiator { get; init; }

    public static EventModel Of(RecordedEvent recorded) => new(
        recorded.Version,
        recorded.Type,
        recorded.SchemaVersion,
        recorded.OccurredAt,
        recorded.RecordedAt,
        recorded.Actor,
        recorded.Correlation,
        JsonElement.Parse(recorded.Data.Span))
    {
        Initiator = recorded.Initiator,
    };
}
