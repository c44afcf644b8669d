using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>Deletes the row of this kind and key, where it is there: because what it says of a person must go, or because what it tells of is no more. What the search knew of it goes with it.</summary>
/// <param name="Rows">A kind of <see cref="ViewRow"/> whose key is texts.</param>
/// <param name="Key">The whole key, in the order of the row's members.</param>
public sealed record Erasure(Type Rows, ImmutableArray<string> Key)
{
    public static Erasure Of<TRow>(params ImmutableArray<string> key) where TRow : ViewRow => new(typeof(TRow), key);
}
