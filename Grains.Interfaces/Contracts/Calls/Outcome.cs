using Dispatch.Domain.Deciding;

namespace Dispatch.Grains.Interfaces.Contracts.Calls;

/// <summary>The answer to a command: carried out and durable, or refused with a reason.</summary>
[GenerateSerializer, Immutable]
public sealed record Outcome(Rejection? Rejection)
{
    public static Outcome Done { get; } = new((Rejection?)null);

    public static Outcome Refused(string code, string detail) => new(new Rejection(code, detail));
}
