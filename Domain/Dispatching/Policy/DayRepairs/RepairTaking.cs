using System.Collections.Immutable;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Policy.DayRepairs;

/// <summary>Takes moves of a proposal.</summary>
/// <param name="IsRest">Those that still hold are done when others do not; otherwise none is.</param>
/// <param name="Note">In people's words; of somebody who is gone, why.</param>
/// <param name="Confirm">Why it is done although something speaks against it.</param>
[GenerateSerializer, Immutable]
public sealed record RepairTaking(
    RepairQuestion Question, ImmutableArray<RepairStep> Steps, bool IsRest, ReassignReason Reason, string? Note, string? Confirm);

/// <summary>What became of it.</summary>
/// <param name="IsStale">The plan is another one by now: nothing was done.</param>
/// <param name="Done">Orders that are as proposed.</param>
/// <param name="Refused">Each with what speaks against it.</param>
[GenerateSerializer, Immutable]
public sealed record RepairTaken(bool IsStale, ImmutableArray<string> Done, ImmutableArray<RepairVerdict> Refused);
