using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Ports.Users;

/// <summary>Whose an object is.</summary>
/// <param name="Stations">Ids; none for a stray.</param>
/// <param name="Technicians">Ids of those who have to do with it.</param>
public sealed record Belonging(ImmutableArray<string> Stations, ImmutableArray<string> Technicians);

/// <summary>Whose things are, for who may see them.</summary>
public interface IBelongings
{
    /// <param name="kind">Of object: one of those that a concept has said it of.</param>
    /// <returns>Null when there is no such object.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No concept has said it of this kind.</exception>
    Task<Belonging?> FindAsync(string kind, string id, CancellationToken cancellation);
}
