using System.Collections.Immutable;
using Dispatch.Domain.Blobs;

namespace Dispatch.Domain.ServiceRecords;

/// <summary>One version of a record; signed, it never changes.</summary>
/// <param name="Number">1 for the first; each correction has the next.</param>
/// <param name="Correction">Why this version was made; null for the first.</param>
/// <param name="Signature">Null until the customer has signed.</param>
[GenerateSerializer, Immutable]
public sealed record RecordVersion(
    int Number, RecordSheet Sheet, ImmutableArray<RecordPhoto> Photos, RecordCorrection? Correction, RecordSignature? Signature);

/// <param name="OpenedAt">UTC.</param>
[GenerateSerializer, Immutable]
public sealed record RecordCorrection(string Reason, DateTimeOffset OpenedAt);

/// <summary>The signer's name is kept elsewhere, where it can be erased.</summary>
/// <param name="SignedAt">UTC.</param>
[GenerateSerializer, Immutable]
public sealed record RecordSignature(BlobHash Image, DateTimeOffset SignedAt);
