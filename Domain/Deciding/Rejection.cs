namespace Dispatch.Domain.Deciding;

/// <summary>Why a command was refused. A value, not an exception: it travels to whoever asked.</summary>
/// <param name="Code">Stable, snake_case, for programs: <c>unknown_machine</c>.</param>
/// <param name="Detail">For people: what is wrong and what to change.</param>
[GenerateSerializer, Immutable]
public sealed record Rejection(string Code, string Detail);
