using Dispatch.Domain.FaultRules;
using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Maintenance;

namespace Dispatch.Grains.Interfaces.Contracts.Machines;

/// <summary>A machine; the key is its serial number. Commands to a machine that was never registered are refused with <c>unknown_machine</c>.</summary>
[Inbox("machine")]
public interface IMachineGrain : IInbox
{
    /// <summary>Refused: <c>invalid_time_zone</c>, <c>invalid_position</c>, <c>invalid_warranty</c>, <c>invalid_model</c>, <c>invalid_date</c>.</summary>
    Task<Outcome> Register(RegisterMachine machine, Caller caller);

    /// <summary>Changes some of the file; what is not said stays. Refused as <see cref="Register"/>.</summary>
    Task<Outcome> Change(Domain.Machines.MachineChange change, Caller caller);

    /// <summary>Takes over a machine that a feed made known. Refused: <c>unknown_machine</c>, <c>already_confirmed</c>, <c>invalid_model</c>.</summary>
    Task<Outcome> Confirm(ConfirmMachine confirmation, Caller caller);

    /// <summary>Takes readings, in any order, repeated or late; answers when they are durable. Rejected: <c>invalid_hours</c>, <c>invalid_position</c>; flagged and kept: <c>falls_back</c>, <c>grows_too_fast</c>, <c>in_future</c>, <c>same_instant_differs</c>.</summary>
    Task<MeterReceipt> Record(MeterReport report, Caller caller);

    /// <summary>Refused: <c>invalid_hours</c>, <c>implausible_hours</c>, <c>in_future</c>, <c>conflicting_replacement</c>.</summary>
    Task<Outcome> ReplaceMeter(ReplaceMeter replacement, Caller caller);

    /// <summary>Refused: <c>unknown_reading</c>, <c>reason_missing</c>.</summary>
    Task<Outcome> CorrectReading(CorrectReading correction, Caller caller);

    /// <summary>Refused: <c>unknown_service</c>, <c>already_closed</c>, <c>in_future</c>, <c>invalid_hours</c>, <c>implausible_hours</c>, <c>too_early</c>.</summary>
    Task<Outcome> CompleteService(CompleteService completion, Caller caller);

    /// <summary>Refused: <c>unknown_service</c>, <c>already_closed</c>, <c>not_owed</c>, <c>reason_missing</c>.</summary>
    Task<Outcome> SkipService(SkipService skip, Caller caller);

    /// <summary>A request takes care of a fault that was raised.</summary>
    /// <param name="number">Which time that it was.</param>
    /// <param name="request">By id.</param>
    Task<Outcome> TakeFault(FaultCode code, int number, string request, Caller caller);

    /// <summary>No request could be opened for it: the next report tries again.</summary>
    /// <inheritdoc cref="TakeFault"/>
    Task<Outcome> ReleaseFault(FaultCode code, int number, Caller caller);

    /// <summary>Null when the machine was never registered.</summary>
    Task<MachineBrief?> Brief();

    /// <summary>Whether <see cref="CompleteService"/> would be refused now, and why; nothing is written.</summary>
    Task<Outcome> CheckCompletion(CompleteService completion);

    /// <summary>Whether an order may be placed for a service; refused: <c>unknown_service</c>, <c>already_closed</c>, <c>service_covered</c>, <c>unknown_machine</c>.</summary>
    Task<Outcome> CheckOrder(ServiceKey service);

    /// <summary>What a visit for a line of its plan does, as the plan says now (R-MNT-2); nothing when the machine or the line is not known.</summary>
    Task<ServiceWork> WorkOf(string line);

    /// <summary>Lifetime hours of what the meter shows at an instant, UTC; as shown while the machine is not registered (R-MNT-7).</summary>
    Task<double> LifetimeOf(double meterHours, DateTimeOffset at);
}
