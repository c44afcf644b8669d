using System.Reflection;
using Dispatch.Dashboard.Documents;
using Dispatch.Dashboard.Documents.Pdf;
using Dispatch.Http.Bodies;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dispatch.Dashboard.ServiceRecords;

/// <summary>A photo as the whole body. What it is, is told by its bytes, not by what the caller says.</summary>
internal sealed class ImageBody : IReadBody<ImageBody>
{
    private const string Jpeg = "image/jpeg";
    private const string Png = "image/png";

    private ImageBody(byte[] content) => Content = content;

    private ImageBody(InputProblem problem) => (Problem, Content) = (problem, []);

    public InputProblem? Problem { get; }

    public byte[] Content { get; }

    public static string ContentType(byte[] content) => JpegPicture.IsOne(content) ? Jpeg : Png;

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

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new AcceptsMetadata([Jpeg, Png], typeof(Stream)));
}
