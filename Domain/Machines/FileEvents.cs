using System.Text.Json.Nodes;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Maintenance;

namespace Dispatch.Domain.Machines;

/// <summary>The machine's file was opened or changed; it holds the whole file.</summary>
[JournalName("machine.registered", 4)]
public sealed record MachineRegistered(MachineFile File, DateTimeOffset At) : MachineEvent(At), IUpcast
{
    /// <summary>What is open on it goes to its new owner with it (F-96).</summary>
    public bool OpenWorkMoves { get; init; }

    /// <summary>
    /// Version 1 knew no identity beside the serial number, version 2 no hours at commissioning, version 3 not whose open work is.
    /// </summary>
    public static JsonNode Upcast(JsonNode older, int version) => older;
}

/// <summary>The machine got its maintenance plan, whole, so that other plans later don't rewrite its history.</summary>
[JournalName("machine.plan-assigned")]
public sealed record PlanAssigned(MaintenancePlan Plan, DateTimeOffset At) : MachineEvent(At);
