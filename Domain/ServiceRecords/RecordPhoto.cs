using Dispatch.Domain.Blobs;

namespace Dispatch.Domain.ServiceRecords;

/// <param name="ContentType">An image's media type, such as image/jpeg.</param>
/// <param name="TakenAt">UTC.</param>
[GenerateSerializer, Immutable]
public sealed record RecordPhoto(BlobHash Content, string ContentType, string? Caption, DateTimeOffset TakenAt);
