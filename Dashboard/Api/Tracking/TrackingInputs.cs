using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.WorkOrders;
using Dispatch.Http.Bodies;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Api.Tracking;

/// <param name="ExpiresAt">Left out, after the configured time.</param>
public sealed record TrackingLinkInput(DateTimeOffset? ExpiresAt = null);

/// <param name="Link">By which it is listed and revoked.</param>
/// <param name="Token">Told this once; the node keeps only its hash.</param>
/// <param name="Address">What the customer opens.</param>
public sealed record TrackingLinkModel(string Link, string Token, string Address, DateTimeOffset ExpiresAt);

/// <summary>A link that was made for a customer.</summary>
/// <param name="Link">By which it is revoked; nobody can make a token of it.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="ExpiresAt">First instant at which it shows nothing any more.</param>
/// <param name="RevokedAt">Since when it shows nothing although it has not expired; null while nobody revoked it.</param>
public sealed record GivenLinkModel(string Link, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt);

/// <param name="Stars">1 (poor) to 5 (very good).</param>
public sealed record VisitRatingInput([property: Range(1, WorkRating.Best)] int Stars, [property: Prose(2000)] string? Remark = null);

/// <param name="Signature">The image, PNG, in Base64.</param>
public sealed record VisitSignatureInput([property: Text(200)] string SignerName, string Signature) : IChecksItself
{
    internal byte[] Image() => Convert.FromBase64String(Signature);

    public InputProblem? Check() => Base64.IsValid(Signature)
        ? null
        : new(InputCodes.InvalidValue, "$.signature", "$.signature must be a PNG image in Base64.");
}
