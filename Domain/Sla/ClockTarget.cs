namespace Dispatch.Domain.Sla;

/// <summary>What a policy promises for one clock.</summary>
/// <param name="Within">In hours that count.</param>
/// <param name="WarnShare">The share of <paramref name="Within"/> after which is warned, above 0; 1 means never.</param>
/// <param name="GrantsLoaner">Whether an equipment of the same level is owed when the promise is broken (R-LOAN-1).</param>
/// <param name="Policy">The id of the policy that promises it.</param>
[GenerateSerializer, Immutable]
public sealed record ClockTarget(
    ClockKind Clock, ClockStart Start, TimeSpan Within, ClockHours Hours, double WarnShare, bool GrantsLoaner, string Policy);
