using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Positions;
using Dispatch.Domain.Stock;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.Technicians;

/// <summary>A technician; the key is their id. Instants are when something happened, by the phone's clock; null means now.</summary>
[Inbox("technician")]
public interface ITechnicianGrain : IInbox
{
    /// <summary>Refused: <c>invalid_position</c>, <c>invalid_skill</c>.</summary>
    Task<Outcome> Register(RegisterTechnician technician, Caller caller);

    /// <summary>They do not work here any more. Refused: <c>open_work_left</c>, <c>invalid_successor</c>.</summary>
    /// <param name="successor">Who takes over what they have; the id of somebody known.</param>
    Task<Outcome> Close(string? successor, string? note, Caller caller);

    /// <summary>Erases what is said of them as a person; what they did stays by their id. Refused: <c>technician_works</c>.</summary>
    Task<Outcome> Erase(Caller caller);

    /// <summary>
    /// Looks whether they are free for orders whose decision is under way, and holds those hours, so that of two who ask at once the second sees the first.
    /// A hold ends with <see cref="Disengage"/>, or after a minute.
    /// </summary>
    /// <param name="orders">That are to be theirs.</param>
    /// <param name="times">Their hours, where they have any.</param>
    /// <param name="besides">Orders that do not count: those that move along, or were looked at together.</param>
    /// <param name="isInsisted">Held even where they are not free: somebody says why.</param>
    Task<Engaged> Engage(ImmutableArray<WorkOrderId> orders, ImmutableArray<Engagement> times, ImmutableArray<WorkOrderId> besides, bool isInsisted);

    /// <summary>The decision about these orders has been made.</summary>
    Task Disengage(ImmutableArray<WorkOrderId> orders);

    /// <summary>Starts a shift, or moves the planned end of the one that runs. Refused: <c>shift_too_long</c>, <c>shift_ends_before_start</c>.</summary>
    /// <param name="endsAt">Null: after the usual length.</param>
    Task<Outcome> StartShift(DateTimeOffset? at, DateTimeOffset? endsAt, Caller caller);

    Task<Outcome> EndShift(DateTimeOffset? at, Caller caller);

    /// <summary>Refused: <c>off_shift</c>, <c>break_ends_before_start</c>.</summary>
    Task<Outcome> StartBreak(DateTimeOffset? at, DateTimeOffset? until, Caller caller);

    Task<Outcome> EndBreak(DateTimeOffset? at, Caller caller);

    /// <summary>On shift, but not to be sent. Refused: <c>off_shift</c>, <c>reason_missing</c>.</summary>
    Task<Outcome> GoOutOfService(DateTimeOffset? at, string reason, Caller caller);

    Task<Outcome> ReturnToService(DateTimeOffset? at, Caller caller);

    /// <summary>Parts of the van were counted or loaded. Refused: <c>invalid_part</c>, <c>invalid_quantity</c>, <c>duplicate_part</c>, <c>too_many_parts</c>, <c>in_future</c>.</summary>
    /// <param name="isWhole">What is not named is not in the van; otherwise nothing is said of it.</param>
    Task<Outcome> CountStock(ImmutableArray<PartCount> parts, bool isWhole, DateTimeOffset? at, Caller caller);

    /// <summary>Takes positions in any order; durable when it answers. What lies outside the shift is not kept.</summary>
    /// <returns>One verdict for each position, in their order; null when there is no such technician for the caller.</returns>
    Task<ImmutableArray<PositionVerdict>?> Report(ImmutableArray<Breadcrumb> positions, Caller caller);

    /// <summary>They pressed an emergency button, on shift or not. Refused: <c>unknown_technician</c>, <c>technician_left</c>.</summary>
    /// <param name="at">By the tracker's clock, UTC.</param>
    /// <param name="position">Null when the tracker did not know.</param>
    Task<Outcome> CallForHelp(DateTimeOffset at, GeoPoint? position, Caller caller);
}
