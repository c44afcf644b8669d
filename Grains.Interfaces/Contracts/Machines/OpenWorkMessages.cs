using Dispatch.Domain.Customers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Contracts.Machines;

/// <summary>
/// The message by which a machine whose file changed has its open requests and orders looked at again: what was not known when they came
/// counts from their receipt (R-INT-5, F-26).
/// </summary>
/// <param name="NewOwner">Who has it now instead of somebody else; null where the owner is the same, or the first.</param>
/// <param name="OpenWorkMoves">Whether all that is open is the new owner's; services of the plan are in any case.</param>
[JournalName("job-intake.machine-file-changed")]
[GenerateSerializer, Immutable]
public sealed record MachineFileChanged(CustomerId? NewOwner, bool OpenWorkMoves);

/// <summary>
/// The message by which an order that was on its way while its machine became known has it looked up once more: whichever of the two came
/// first, the cover counts.
/// </summary>
[JournalName("job-intake.opened-without-cover")]
[GenerateSerializer, Immutable]
public sealed record OpenedWithoutCover(WorkOrderId Order);
