using Dispatch.Domain.Deciding;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Stations;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Contracts.Dispatching;

/// <summary>The message by which an order tells its dispatcher that something about it changed which plans depend on; the row tells what.</summary>
[JournalName("dispatch.order-changed")]
[GenerateSerializer, Immutable]
public sealed record OrderChanged(WorkOrderId Order);

/// <summary>The message by which a technician tells their dispatcher that their shift, skills or station changed.</summary>
[JournalName("dispatch.crew-changed")]
[GenerateSerializer, Immutable]
public sealed record CrewChanged(string Technician);

/// <summary>The message by which a territory asks a neighbour for a bid.</summary>
/// <param name="Until">First instant at which the answer is of no use any more, UTC; a bid holds a little longer.</param>
[JournalName("dispatch.help-wanted")]
[GenerateSerializer, Immutable]
public sealed record HelpWanted(WorkOrderId Order, int Attempt, StationId Asker, JobQuestion Question, DateTimeOffset Until);

/// <summary>The message by which a neighbour answers.</summary>
/// <param name="Bid">Null when it cannot help.</param>
[JournalName("dispatch.help-given")]
[GenerateSerializer, Immutable]
public sealed record HelpGiven(WorkOrderId Order, int Attempt, StationId Neighbour, Bid? Bid);

/// <summary>The message by which a bid is taken: the neighbour makes the offer, for its technicians are its own to promise.</summary>
/// <param name="OffersBefore">How many offers the order had had.</param>
/// <param name="ExpiresAt">First instant at which the offer can no longer be accepted, UTC.</param>
[JournalName("dispatch.bid-award")]
[GenerateSerializer, Immutable]
public sealed record BidAward(WorkOrderId Order, int Attempt, int OffersBefore, DateTimeOffset ExpiresAt);

/// <summary>The message by which a bid is not taken.</summary>
[JournalName("dispatch.bid-release")]
[GenerateSerializer, Immutable]
public sealed record BidRelease(WorkOrderId Order, int Attempt);
