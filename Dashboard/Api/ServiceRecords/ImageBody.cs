using System.Reflection;
using Dispatch.Documents;
using Dispatch.Http.Bodies;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dispatch.Api.ServiceRecords;

/// <summary>A photo as the whole body. What it is, is told by its bytes, not by what the caller says.</summary>
internal sealed class ImageBody : IReadBody<ImageBody>
{
    private ImageBody(byte[] content) => Content = content;

    private ImageBody(InputProblem problem) => (Problem, Content) = (problem, []);

    public InputProblem? Problem { get; }

    public byte[] Content { get; }

    public static async ValueTask<ImageBody> BindAsync(HttpContext context)
    {
        var limit = context.RequestServices.GetRequiredService<IOptions<DocumentOptions>>().Value.PhotoBytes;
        var (read, unreadable) = await BodyReader.ReadAsync(context.Request, new BodyLimits(limit, limit), context.RequestAborted);
        using var body = read;
        if (body is null)
            return new(unreadable!);
        var content = body.Span.ToArray();
        var pictures = context.RequestServices.GetRequiredService<Pictures>();
        return await pictures.CheckPhotoAsync(content, context.RequestAborted) is { } wrong ? new(wrong) : new(content);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new AcceptsMetadata(["image/jpeg", "image/png"], typeof(Stream)));
}
