using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.FaultRules;

namespace Dispatch.Grains.Interfaces.Contracts.FaultRules;

/// <summary>The message by which a machine has a fault taken care of: a request is opened for it, or joined (F-46).</summary>
/// <param name="Text">As the machine describes it; null when it does not.</param>
/// <param name="Number">Which time that the fault was raised on the machine.</param>
/// <param name="Rule">By which rule, by id.</param>
/// <param name="Told">How often it was told within the rule's time.</param>
/// <param name="At">When it was raised, UTC: the clocks count from it.</param>
[JournalName("job-intake.fault-was-raised")]
[GenerateSerializer, Immutable]
public sealed record FaultWasRaised(
    FaultCode Code, string? Text, int Number, string Rule, int Severity, int Told, Advice Advice, DateTimeOffset At);

/// <summary>The message by which a machine tells a request that it has none of the faults any more that the request takes care of.</summary>
[JournalName("request.faults-are-gone")]
[GenerateSerializer, Immutable]
public sealed record FaultsAreGone(ImmutableArray<FaultCode> Codes, DateTimeOffset At);

/// <summary>The message by which a request that took care of a machine's faults tells that it is over.</summary>
/// <param name="Request">By id.</param>
[JournalName("machine.faults-are-nobodys")]
[GenerateSerializer, Immutable]
public sealed record FaultsAreNobodys(string Request, DateTimeOffset At);
