namespace Dispatch.Http;

/// <summary>Marks an endpoint of <see cref="HttpConventions.MapApi"/>, for the description of the API.</summary>
public sealed class ConventionMetadata
{
    public static ConventionMetadata Instance { get; } = new();
}
