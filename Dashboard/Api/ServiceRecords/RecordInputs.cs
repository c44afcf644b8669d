using System.Buffers.Text;
using Dispatch.Api.Commands;
using Dispatch.Http.Bodies;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Api.ServiceRecords;

/// <summary>The sheet as it is to be from now on.</summary>
public sealed record RecordInput(SheetModel Sheet, DateTimeOffset? At = null, CommandOrigin? From = null) : JobInput(At, From);

/// <summary>The customer signs.</summary>
/// <param name="Signature">The image, PNG, in Base64.</param>
public sealed record SignatureInput(
    [property: Text(200)] string SignerName, string Signature, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From), IChecksItself
{
    internal byte[] Image() => Convert.FromBase64String(Signature);

    public InputProblem? Check() => Base64.IsValid(Signature)
        ? null
        : new(InputCodes.InvalidValue, "$.signature", "$.signature must be a PNG image in Base64.");
}

/// <summary>The signed record is to be corrected.</summary>
public sealed record CorrectionInput([property: Prose(1000)] string Reason, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);
