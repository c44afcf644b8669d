using Dispatch.Domain.Blobs;

namespace Dispatch.Grains.Interfaces.Ports;

/// <param name="ContentType">A media type such as image/jpeg.</param>
public sealed record Blob(BlobHash Hash, string ContentType, ReadOnlyMemory<byte> Content);
