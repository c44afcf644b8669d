using Dispatch.Domain.Deciding;

namespace Dispatch.Grains.Interfaces.Contracts.Calls;

/// <summary>The answer to a command: carried out and durable, or refused with a reason.</summary>
[GenerateSerializer, Immutable]
public sealed record Outcome(Rejection? Rejection)
{
    /// <summary>Of a refusal because the thing is not within the caller's reach: for them it is not there.</summary>
    public const string ForeignCode = "not_within_reach";

    public static Outcome Foreign { get; } = Refused(ForeignCode, "There is no such thing within your reach.");

    public static Outcome Done { get; } = new((Rejection?)null);

    public static Outcome Refused(string code, string detail) => new(new Rejection(code, detail));
}
