using Microsoft.AspNetCore.Http.Metadata;

namespace Dispatch.Http.Bodies;

/// <summary>An argument of an endpoint that is read from the call's body.</summary>
public interface IReadBody<TSelf> : ICheckedInput, IEndpointParameterMetadataProvider where TSelf : IReadBody<TSelf>
{
    /// <summary>Reads the body and checks it.</summary>
    static abstract ValueTask<TSelf> BindAsync(HttpContext context);
}
