using Dispatch.Grains.Interfaces.Calls;
using Dispatch.Grains.Interfaces.Maintenance;

namespace Dispatch.Grains.Interfaces.Machines;

/// <summary>A machine; the key is its serial number. Commands to a machine that was never registered are refused with <c>unknown_machine</c>.</summary>
public interface IMachineGrain : IInbox
{
    /// <summary>Refused: <c>invalid_time_zone</c>, <c>invalid_position</c>, <c>invalid_warranty</c>, <c>invalid_model</c>.</summary>
    Task<Outcome> Register(RegisterMachine machine, Caller caller);

    /// <summary>Takes readings, in any order, repeated or late; answers when they are durable.</summary>
    Task<MeterReceipt> Record(MeterReport report, Caller caller);

    Task<Outcome> ReplaceMeter(ReplaceMeter replacement, Caller caller);

    Task<Outcome> CorrectReading(CorrectReading correction, Caller caller);

    Task<Outcome> CompleteService(CompleteService completion, Caller caller);

    Task<Outcome> SkipService(SkipService skip, Caller caller);
}
