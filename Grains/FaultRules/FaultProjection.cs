using System.Collections.Immutable;
using Dispatch.Domain.FaultRules;
using Dispatch.Domain.Machines;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.FaultRules;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.FaultRules;

namespace Dispatch.Grains.FaultRules;

/// <summary>What people see of a machine's faults, and whom they are told to.</summary>
internal static class FaultProjection
{
    public static IEnumerable<ViewRow> Rows(string machine, MachineState before, MachineState after) =>
        after.Faults.Except(before.Faults).Select(fault => new MachineFaultRow(machine, fault));

    public static IEnumerable<Message> Messages(
        string machine, MachineState before, MachineState after, ImmutableArray<MachineEvent> events)
    {
        foreach (var raised in events.OfType<FaultRaised>())
            yield return new Message($"job-intake/{machine}", new FaultWasRaised(
                raised.Code, after.Faults.First(fault => fault.Code == raised.Code).Text, raised.Number, raised.Rule, raised.Severity,
                raised.Told, raised.Advice, raised.At));
        if (events.OfType<FaultCleared>().LastOrDefault() is not { } cleared) yield break;
        foreach (var request in before.Faults.Where(fault => fault.IsRaised).GroupBy(fault => fault.Request))
            if (request.Key is { } id && after.Faults.All(fault => fault.Request != id))
                yield return new Message($"request/{id}", new FaultsAreGone([.. request.Select(fault => fault.Code)], cleared.At));
    }
}
