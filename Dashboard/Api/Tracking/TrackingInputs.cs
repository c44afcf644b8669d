using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.WorkOrders;
using Dispatch.Http.Bodies;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Api.Tracking;

/// <param name="ExpiresAt">Left out, after the configured time.</param>
public sealed record TrackingLinkInput(DateTimeOffset? ExpiresAt = null);

/// <param name="Token">Told this once; the node keeps only its hash.</param>
/// <param name="Address">What the customer opens.</param>
public sealed record TrackingLinkModel(string Token, string Address, DateTimeOffset ExpiresAt);

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
