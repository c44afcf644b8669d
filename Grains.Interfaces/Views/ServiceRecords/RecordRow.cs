using System.Collections.Immutable;
using Dispatch.Domain.ServiceRecords;

namespace Dispatch.Grains.Interfaces.Views.ServiceRecords;

/// <summary>One version of a work order's field service record. Key: order and the version's number.</summary>
/// <param name="Gaps">What it lacks before it can be signed, as paths into the sheet.</param>
[GenerateSerializer, Immutable]
public sealed record RecordRow(string WorkOrder, RecordVersion Version, ImmutableArray<string> Gaps) : ViewRow;
