using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Http.Access;

/// <summary>A kind of object that bodies name.</summary>
/// <param name="Kind">As its concept has said whose these are.</param>
/// <param name="Absent">The answer when there is no such object, with the id as it was given.</param>
public sealed record NamedKind(string Kind, Func<string, ProblemHttpResult> Absent)
{
    /// <summary>Under which id one is kept that has several names; null where it has one.</summary>
    public Func<IServiceProvider, string, CancellationToken, ValueTask<string>>? Kept { get; init; }

    /// <summary>Whether one that is not within reach may be borrowed all the same; null for never.</summary>
    public Func<IServiceProvider, Reach, Belonging, CancellationToken, ValueTask<bool>>? Lent { get; init; }
}
