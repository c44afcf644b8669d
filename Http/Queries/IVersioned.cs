namespace Dispatch.Http.Queries;

/// <summary>An answer that can be replaced as a whole: its version goes along as <c>ETag</c>, and comes back as <c>If-Match</c>.</summary>
public interface IVersioned
{
    /// <summary>See <see cref="Grains.Interfaces.Contracts.Calls.VersionTag"/>.</summary>
    string Tag { get; }
}
