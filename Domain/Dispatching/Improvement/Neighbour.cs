namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>A job that may well come just before or just after another.</summary>
/// <param name="From">Travel from it to the other.</param>
/// <param name="To">Travel from the other to it.</param>
internal readonly record struct Neighbour(int Job, int From, int To, bool IsBefore, bool IsAfter);
