namespace Dispatch.Http.Idempotency;

/// <summary>Marks a route whose answer has a secret in it that is told once: it is not kept for calls that are repeated.</summary>
internal sealed class TellsSecret
{
    public static TellsSecret Instance { get; } = new();
}

public static class TellsSecretExtensions
{
    /// <summary>A repeated call of this route is a call of its own, whatever its <c>Idempotency-Key</c>.</summary>
    public static TBuilder TellingASecret<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint => endpoint.Metadata.Add(TellsSecret.Instance));
        return endpoints;
    }
}
