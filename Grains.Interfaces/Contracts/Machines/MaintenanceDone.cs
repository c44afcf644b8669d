using Dispatch.Domain.Deciding;
using Dispatch.Domain.Maintenance;

namespace Dispatch.Grains.Interfaces.Contracts.Machines;

/// <summary>The message by which a work order tells its machine that a service was carried out.</summary>
/// <param name="Hours">Lifetime hours at completion.</param>
[JournalName("machine.maintenance-done")]
[GenerateSerializer, Immutable]
public sealed record MaintenanceDone(ServiceKey Service, DateTimeOffset CompletedAt, double Hours);
