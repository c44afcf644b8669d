using System.Reflection;
using Dispatch.Http.Idempotency;
using Microsoft.AspNetCore.Http.Metadata;

namespace Dispatch.Http.Bodies;

/// <summary>A body that is not read until the endpoint asks for it: when it knows that this caller may send one.</summary>
public sealed class Late<TBody> : IEndpointParameterMetadataProvider where TBody : IReadBody<TBody>
{
    private readonly HttpContext context;

    private Late(HttpContext context) => this.context = context;

    public static ValueTask<Late<TBody>?> BindAsync(HttpContext context) => new(new Late<TBody>(context));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => TBody.PopulateMetadata(parameter, builder);

    /// <returns>The body, whose problem the endpoint has to answer if it has one.</returns>
    public async ValueTask<TBody> ReadAsync()
    {
        var body = await TBody.BindAsync(context);
        await FirstAnswerFilter.RecogniseAsync(context, body);
        return body;
    }
}
