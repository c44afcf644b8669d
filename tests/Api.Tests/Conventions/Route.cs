using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Tests.Conventions;

/// <summary>One method of one address.</summary>
public sealed record Route(string Method, RouteEndpoint Endpoint)
{
    private string Pattern => "/" + Endpoint.RoutePattern.RawText!.TrimStart('/');

    public bool HasParameters => Endpoint.RoutePattern.Parameters.Count > 0;

    public bool IsHub => Endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is null;

    /// <summary>Whether calls of it may change something, or it is a hub.</summary>
    public bool Acts => Method is not ("GET" or "HEAD") || IsHub
        || Endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Any(method => method is not ("GET" or "HEAD"));

    /// <summary>Whether a parameter of the address may be any text.</summary>
    public bool HasTexts => Endpoint.RoutePattern.Parameters.Any(parameter => parameter.ParameterPolicies.Count == 0);

    /// <summary>A content type of bodies that it takes.</summary>
    public string Taken => Endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/json";

    /// <summary>What its body is read as; null when it is read by hand, or there is none.</summary>
    public Type? BodyType =>
        Endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } type && type != typeof(Stream) ? type : null;

    /// <summary>The address with this text for each parameter; a number where the address takes only numbers.</summary>
    public string With(string text) => WithEscaped(Uri.EscapeDataString(text));

    /// <summary>The same with a text that is escaped already, rightly or wrongly.</summary>
    public string WithEscaped(string text) => Endpoint.RoutePattern.Parameters.Aggregate(Pattern, (
        address, parameter) => System.Text.RegularExpressions.Regex.Replace(
        address, $$"""\{{{parameter.Name}}[^}]*\}""", parameter.ParameterPolicies.Count > 0 ? "1" : text));

    public override string ToString() => $"{Method} {Pattern}";
}
