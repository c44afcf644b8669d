using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Users;

/// <summary>What a concept keeps about a person.</summary>
/// <param name="Concept">And what of it: <c>technicians/track</c>.</param>
/// <param name="Query">Of <c>@p0</c>, the person's id.</param>
/// <param name="Read">A row as an object that is told to the person.</param>
internal sealed record PersonalSource(PersonKind Kind, string Concept, string Query, Func<Row, object> Read)
{
    /// <summary>Deletes it, of <c>@p0</c>; null where a stream owns the rows, or the law wants them kept.</summary>
    public string? Erasure { get; init; }
}
