using System.Reflection;
using Dispatch.Documents;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dispatch.Api.ServiceRecords;

/// <summary>A photo as the whole body. What it is, is told by its bytes, not by what the caller says.</summary>
internal sealed class ImageBody : IReadBody<ImageBody>, IKeyed
{
    private ImageBody(byte[] content, IdempotencyKey? key) => (Content, Key) = (content, key);

    private ImageBody(InputProblem problem) => (Problem, Content) = (problem, []);

    public InputProblem? Problem { get; }

    /// <summary>Without what is no picture (<see cref="BarePicture"/>).</summary>
    public byte[] Content { get; }

    public IdempotencyKey? Key { get; }

    public static async ValueTask<ImageBody> BindAsync(HttpContext context)
    {
        var limit = context.RequestServices.GetRequiredService<IOptions<DocumentOptions>>().Value.PhotoBytes;
        var (read, unreadable) = await BodyReader.ReadAsync(context.Request, new BodyLimits(limit, limit), context.RequestAborted);
        using var body = read;
        if (body is null)
            return new(unreadable!);
        var content = body.Span.ToArray();
        var pictures = context.RequestServices.GetRequiredService<Pictures>();
        if (await pictures.CheckPhotoAsync(content, context.RequestAborted) is { } wrong) return new(wrong);
        if (BarePicture.Of(content) is not { } bare)
            return new(new InputProblem(InputCodes.InvalidValue, "$", "$ is a JPEG or PNG that is broken or has no end."));
        var (key, invalid) = CallContext.Idempotency(context.Request, content);
        return invalid is null ? new(bare, key) : new(invalid);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new AcceptsMetadata(["image/jpeg", "image/png"], typeof(Stream)));
}
