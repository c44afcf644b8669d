using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Contracts.Technicians;

/// <summary>The message by which a technician is to let go of work (R-CREW-1): it finds out which, once what caused it is durable, so that no order slips through between.</summary>
/// <param name="At">UTC.</param>
[JournalName("technician.release-work")]
[GenerateSerializer, Immutable]
public sealed record WorkToRelease(Release Release, DateTimeOffset At);

/// <summary>The message by which an order tells that the technician came to it, or set off for it: whatever else they are at has been left.</summary>
[JournalName("technician.reached-job")]
[GenerateSerializer, Immutable]
public sealed record TechnicianReachedJob(JobReached Job);
