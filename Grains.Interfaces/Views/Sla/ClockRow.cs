using Dispatch.Domain.Sla;

namespace Dispatch.Grains.Interfaces.Views.Sla;

/// <summary>One promise of a request or a work order. Key: stream and clock.</summary>
/// <param name="Stream"><c>work-order/WO-1</c>, <c>request/SR-1</c>.</param>
/// <param name="Station">The responsible station.</param>
[GenerateSerializer, Immutable]
public sealed record ClockRow(string Stream, string Station, SlaClock Clock) : ViewRow;
