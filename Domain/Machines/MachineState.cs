using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dispatch.Domain.FaultRules;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Metering;
using Dispatch.Domain.Warranty;

namespace Dispatch.Domain.Machines;

/// <summary>A machine; without a file it was never registered.</summary>
/// <param name="Services">Occurrences to which something happened.</param>
/// <param name="FirstReadAt">When the first applied reading was taken; null before it.</param>
/// <param name="ReplacementSuspected">Three consistent lower readings wait for somebody to decide.</param>
/// <param name="Forecast">As last announced.</param>
/// <param name="WarrantyUsedUpAt">When the hour limit of the warranty was reached.</param>
/// <param name="Watch">Follows from the rest; kept so that a reading before the next due costs nothing.</param>
public sealed record MachineState(
    MachineFile? File,
    MaintenancePlan? Plan,
    ImmutableArray<Service> Services,
    MeterHistory MeterHistory,
    DateTimeOffset? FirstReadAt,
    bool ReplacementSuspected,
    Forecast? Forecast,
    DateTimeOffset? WarrantyUsedUpAt,
    Watch Watch)
{
    public static MachineState Initial { get; } = new(null, null, [], MeterHistory.Empty, null, false, null, null, Watch.Nothing);

    /// <summary>What it told of faults, those that are gone too: one for each code.</summary>
    public ImmutableArray<MachineFault> Faults { get; init; } = [];

    /// <summary>Folded from the stored readings, not from events.</summary>
    [JsonIgnore]
    public Meter Meter { get; init; } = Meter.Empty;

    [JsonIgnore]
    public DateTimeOffset? WarrantyUntil => File is null ? null : WarrantyTerm.Until(File, WarrantyUsedUpAt);

    public Service? Find(ServiceKey key)
    {
        foreach (var service in Services)
            if (service.Key == key) return service;
        return null;
    }

    public static MachineState Evolve(MachineState state, MachineEvent happened)
    {
        if (happened is FaultEvent fault) return state with { Faults = FaultDecider.Evolve(state.Faults, fault) };
        var evolved = happened switch
        {
            ServiceEvent service =>
                state with { Services = Put(state.Services, ServiceEvolution.Evolve(state.Find(service.Service), service)) },
            MachineRegistered registered => state with
            {
                File = registered.File,
                MeterHistory = state.MeterHistory with
                {
                    Commissioned = registered.File.CommissionedAt is { } at ? new(at, registered.File.HoursAtCommissioning) : null,
                },
            },
            PlanAssigned assigned => state with { Plan = assigned.Plan },
            MeterFirstRead first => state with { FirstReadAt = first.At },
            MeterReplaced replaced => state with
            {
                MeterHistory = state.MeterHistory.With(new MeterReplacement(replaced.At, replaced.OldFinalHours, replaced.NewFirstHours)),
                ReplacementSuspected = false,
            },
            ReadingCorrected corrected => state with
            {
                MeterHistory = state.MeterHistory.With(new CorrectedReading(corrected.ReadingAt, corrected.Hours)),
                FirstReadAt = state.FirstReadAt == corrected.ReadingAt ? null : state.FirstReadAt,
                ReplacementSuspected = false,
            },
            MeterReplacementSuspected => state with { ReplacementSuspected = true },
            ForecastMoved moved => state with { Forecast = new Forecast(moved.At, moved.LifetimeHours, moved.HoursPerDay) },
            ForecastWithdrawn => state with { Forecast = null },
            WarrantyHoursUsedUp usedUp => state with { WarrantyUsedUpAt = usedUp.At },
            WarrantyHoursRestored => state with { WarrantyUsedUpAt = null },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a machine."),
        };
        return evolved with { Watch = Watch.Of(evolved) };
    }

    private static ImmutableArray<Service> Put(ImmutableArray<Service> services, Service service)
    {
        for (var i = 0; i < services.Length; i++)
            if (services[i].Key == service.Key) return services.SetItem(i, service);
        return services.Add(service);
    }
}
