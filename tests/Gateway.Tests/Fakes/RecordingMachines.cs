using System.Collections.Concurrent;
using System.Reflection;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Contracts.Maintenance;
using Dispatch.Grains.Interfaces.Contracts.Technicians;

namespace Dispatch.Gateway.Tests.Fakes;

/// <summary>Machines that note what they are told and answer as the test says; only here to see the endpoint alone.</summary>
public sealed class RecordingMachines
{
    public RecordingMachines(RecordingTechnicians technicians)
    {
        Grains = DispatchProxy.Create<IGrainFactory, Factory>();
        ((Factory)Grains).Machines = this;
        ((Factory)Grains).Technicians = technicians;
    }

    public IGrainFactory Grains { get; }

    /// <summary>Serial numbers; asked by those who have no reading to tell.</summary>
    public HashSet<string> Known { get; } = [];

    public ConcurrentQueue<(string Machine, MeterReport Report, Caller Caller)> Reports { get; } = new();

    public Func<string, MeterReport, Task<MeterReceipt>> Answer { get; set; } = (_, _) => Task.FromResult(MeterReceipt.AllAccepted);

    public class Factory : DispatchProxy
    {
        public RecordingMachines Machines { get; set; } = null!;

        public RecordingTechnicians Technicians { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.ReturnType == typeof(IMachineGrain) ? new Machine((string)args![0]!, Machines)
            : targetMethod.ReturnType == typeof(ITechnicianGrain) ? Technicians.Grain((string)args![0]!)
            : throw new NotSupportedException(targetMethod.Name);
    }

    private sealed class Machine(string serial, RecordingMachines machines) : IMachineGrain
    {
        public Task<MeterReceipt> Record(MeterReport report, Caller caller)
        {
            if (report is { Readings: [], RegisterAs: null } && !machines.Known.Contains(serial))
                return Task.FromResult(new MeterReceipt([]) { Refusal = new("unknown_machine", "Register it.") });
            machines.Reports.Enqueue((serial, report, caller));
            return machines.Answer(serial, report);
        }

        public Task<Outcome> Register(RegisterMachine machine, Caller caller) => throw new NotSupportedException();

        public Task<Outcome> Change(Domain.Machines.MachineChange change, Caller caller) => throw new NotSupportedException();

        public Task<Outcome> CheckOrder(Domain.Maintenance.ServiceKey service) => throw new NotSupportedException();

        public Task<Domain.Maintenance.ServiceWork> WorkOf(string line) => throw new NotSupportedException();

        public Task<double> LifetimeOf(double meterHours, DateTimeOffset at) => throw new NotSupportedException();

        public Task<Outcome> Confirm(ConfirmMachine confirmation, Caller caller) => throw new NotSupportedException();

        public Task<Outcome> ReplaceMeter(ReplaceMeter replacement, Caller caller) => throw new NotSupportedException();

        public Task<Outcome> CorrectReading(CorrectReading correction, Caller caller) => throw new NotSupportedException();

        public Task<Outcome> CompleteService(CompleteService completion, Caller caller) => throw new NotSupportedException();

        public Task<MachineBrief?> Brief() =>
            Task.FromResult(machines.Known.Contains(serial) ? new MachineBrief("SL50", null, null, null, null) : null);

        public Task<Outcome> CheckCompletion(CompleteService completion) => throw new NotSupportedException();

        public Task<Outcome> SkipService(SkipService skip, Caller caller) => throw new NotSupportedException();

        public Task<Outcome> TakeFault(Domain.FaultRules.FaultCode code, int number, string request, Caller caller) =>
            throw new NotSupportedException();

        public Task<Outcome> ReleaseFault(Domain.FaultRules.FaultCode code, int number, Caller caller) => throw new NotSupportedException();

        public Task<Outcome> Deliver(Delivery delivery) => throw new NotSupportedException();

        public Task<int> RebuildRows(string view) => throw new NotSupportedException();
    }
}
