using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Views;

/// <summary>One page of a list; <paramref name="Next"/> is the cursor of the page after it, null on the last.</summary>
public sealed record Page<T>(ImmutableArray<T> Items, string? Next);
