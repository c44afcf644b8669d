using System.Text.Json.Nodes;
using Dispatch.Domain.Blobs;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;

namespace Dispatch.Domain.ServiceRecords;

/// <summary>Something that happened to the field service record of a work order, in the order's stream.</summary>
public abstract record RecordEvent(DateTimeOffset At) : TimedEvent(At);

/// <summary>The sheet was filled in, partly or wholly; it holds the whole sheet.</summary>
[JournalName("work-order.record-written", 2)]
[GenerateSerializer, Immutable]
public sealed record RecordWritten(RecordSheet Sheet, DateTimeOffset At) : RecordEvent(At), IUpcast
{
    /// <summary>Version 1 knew of no tasks.</summary>
    public static JsonNode Upcast(JsonNode older, int version) => older;
}

[JournalName("work-order.record-photo-attached")]
[GenerateSerializer, Immutable]
public sealed record PhotoAttached(RecordPhoto Photo, DateTimeOffset At) : RecordEvent(At);

[JournalName("work-order.record-photo-detached")]
[GenerateSerializer, Immutable]
public sealed record PhotoDetached(BlobHash Photo, DateTimeOffset At) : RecordEvent(At);

/// <summary>The customer signed this version; it never changes again (R-FSR-4).</summary>
[JournalName("work-order.record-signed")]
[GenerateSerializer, Immutable]
public sealed record RecordSigned(int Version, BlobHash Signature, DateTimeOffset At) : RecordEvent(At);

/// <summary>A new version was opened, with the content of the signed one before it; it needs a signature of its own.</summary>
[JournalName("work-order.record-correction-opened")]
[GenerateSerializer, Immutable]
public sealed record RecordCorrectionOpened(int Version, string Reason, DateTimeOffset At) : RecordEvent(At);
