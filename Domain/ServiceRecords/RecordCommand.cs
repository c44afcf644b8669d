using Dispatch.Domain.Blobs;

namespace Dispatch.Domain.ServiceRecords;

/// <summary>Something asked of an order's field service record.</summary>
/// <param name="At">When it is done, UTC; the order has checked that it does not lie in the future.</param>
[GenerateSerializer]
public abstract record RecordCommand([property: Id(0)] DateTimeOffset At);

/// <summary>Fills the sheet in, partly or wholly; what it held before is replaced.</summary>
[GenerateSerializer, Immutable]
public sealed record WriteRecord(RecordSheet Sheet, DateTimeOffset At) : RecordCommand(At);

[GenerateSerializer, Immutable]
public sealed record AttachPhoto(RecordPhoto Photo, DateTimeOffset At) : RecordCommand(At);

[GenerateSerializer, Immutable]
public sealed record DetachPhoto(BlobHash Photo, DateTimeOffset At) : RecordCommand(At);

/// <summary>The customer signs what the sheet says (R-FSR-4).</summary>
/// <param name="SignerName">Checked here, but never in an event: it must remain erasable.</param>
/// <param name="Signature">The signature's image.</param>
[GenerateSerializer, Immutable]
public sealed record SignRecord(string SignerName, BlobHash Signature, DateTimeOffset At) : RecordCommand(At);

/// <summary>Opens a new version of a signed record; the signed one stays as it is.</summary>
[GenerateSerializer, Immutable]
public sealed record CorrectRecord(string Reason, DateTimeOffset At) : RecordCommand(At);
