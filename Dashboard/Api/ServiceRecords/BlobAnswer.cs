using Dispatch.Grains.Interfaces.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Api.ServiceRecords;

internal static class BlobAnswer
{
    /// <summary>Content never changes under its hash, so that a caller who has it is told so.</summary>
    public static FileContentHttpResult Of(Blob blob) =>
        TypedResults.Bytes(blob.Content, blob.ContentType, entityTag: new EntityTagHeaderValue($"\"{blob.Hash}\""));
}
