using System.Collections.Immutable;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Technicians;

namespace Dispatch.Grains.WorkOrders;

/// <summary>
/// Whose hours a command takes, asked of those people themselves: each answers one order at a time, so that nobody is given to two at once
/// unseen (R-CREW-1).
/// </summary>
internal sealed class Hours(IGrainFactory grains)
{
    private const int MostHeirs = 100;

    /// <summary>The command with what else they have in those hours, and whose hours are held until it is decided.</summary>
    public async Task<(WorkOrderCommand Command, ImmutableArray<TechnicianId> Held)> TakeAsync(
        WorkOrderId order, WorkOrderState state, WorkOrderCommand command, DateTimeOffset now)
    {
        if (state.File is not { Machine: var machine }) return (command, []);
        switch (command)
        {
            case AssignWorkOrder { Candidate: { } candidate } assign:
                return (assign with
                {
                    Candidate = await Looked(candidate, Span(assign.From, assign.To, assign.Party),
                    assign.Besides.AddRange(Orders(assign.Party)), IsGiven(assign.Confirm))
                }, [assign.Technician]);
            case ReassignWorkOrder { Candidate: { } candidate } reassign:
                return (reassign with
                {
                    Candidate = await Looked(candidate, Span(reassign.From, reassign.To, reassign.Party),
                    reassign.Besides.AddRange(Orders(reassign.Party)), IsGiven(reassign.Confirm))
                }, [reassign.Technician]);
            case BookSecond { Technician: { } along } second when state.Booking is { } booking && state.Second?.Technician != along:
                var time = Engagement.Of(order, machine, state.Status, booking, now) ?? Engagement.AtOnce(order, machine, now);
                return (second with
                {
                    Candidate =
                    await Looked(second.Candidate ?? Able(along, state), time, [], IsGiven(second.Confirm))
                }, [along]);
            case AcceptOffer accept when state.OfferTo(accept.Technician) is { State: OfferState.Pending } offer:
                var hours = Span(offer.From, offer.To, offer.Party);
                return (accept with
                {
                    Candidate = await Looked(
                    Able(accept.Technician, state), hours, Orders(offer.Party), !offer.IsByHand || IsGiven(accept.Confirm))
                }, [
                    accept.Technician]);
            case TakeAlong take
                when state.Booking is { } booking && Engagement.Longer(order, machine, booking, take.Party, now) is { } longer:
                ImmutableArray<WorkOrderId> trip = [.. Orders(take.Party), .. Orders(booking.Trip?.Stops ?? [])];
                return (take with { Overlaps = (await Ask(booking.Technician, longer, trip, IsGiven(take.Confirm))).Overlaps }, [
                    booking.Technician]);
            case RescheduleWorkOrder { Source: not Domain.Deciding.Source.System } reschedule when state.Booking is { } booking:
                ImmutableArray<TechnicianId> team = state.Second is { } second2
                    ? [booking.Technician, second2.Technician]
                    : [booking.Technician];
                var besides = reschedule.Besides.AddRange(Orders(booking.Trip?.Stops ?? []));
                var busy = ImmutableArray.CreateBuilder<Busy>();
                foreach (var member in team)
                    busy.Add(new(member,
                        (await Ask(member, Span(reschedule.From, reschedule.To, []), besides, IsGiven(reschedule.Confirm))).Overlaps));
                return (reschedule with { Engaged = busy.DrainToImmutable() }, team);
            default:
                return (command, []);
        }

        Engagement? Span(DateTimeOffset? from, DateTimeOffset? to, ImmutableArray<TripStop> party) =>
            Engagement.Planned(order, machine, from, party.Length > 1 && from + Takes(party) is var end && end > to ? end : to);

        async Task<Candidate> Looked(Candidate candidate, Engagement? time, ImmutableArray<WorkOrderId> besides, bool isInsisted)
        {
            var engaged = await Ask(candidate.Technician, time, besides, isInsisted);
            return candidate with { Overlaps = engaged.Overlaps, LeftAt = engaged.LeftAt };
        }

        Task<Engaged> Ask(TechnicianId technician, Engagement? time, ImmutableArray<WorkOrderId> besides, bool isInsisted) =>
            Of(technician).Engage([order], time is null ? [] : [time], besides, isInsisted);
    }

    /// <summary>
    /// Who takes over for somebody: they themselves, or whoever took their work over, and so on; held for the order. Null when nobody did.
    /// </summary>
    public async Task<TechnicianId?> HeirAsync(TechnicianId technician, WorkOrderId order, WorkOrderState state, DateTimeOffset now)
    {
        var time = state is { File: { } file, Booking: { } booking }
            ? Engagement.Of(order, file.Machine, state.Status, booking, now)
            : null;
        TechnicianId? heir = technician;
        for (var hops = 0; heir is { } one && hops < MostHeirs; hops++)
        {
            var engaged = await Of(one).Engage([order], time is null ? [] : [time], [], isInsisted: true);
            if (engaged.LeftAt is null) return one;
            heir = engaged.Successor;
        }

        return null;
    }

    public async Task LeaveAsync(ImmutableArray<TechnicianId> held, WorkOrderId order)
    {
        foreach (var technician in held) await Of(technician).Disengage([order]);
    }

    private ITechnicianGrain Of(TechnicianId technician) => grains.GetGrain<ITechnicianGrain>(technician.Value);

    /// <summary>Somebody of whom nothing but their hours is asked.</summary>
    private static Candidate Able(TechnicianId technician, WorkOrderState state) =>
        new(technician, state.File!.Station, state.Requirements.Skills, null, state.Requirements.Parts, null);

    private static bool IsGiven(string? reason) => !string.IsNullOrWhiteSpace(reason);

    private static ImmutableArray<WorkOrderId> Orders(ImmutableArray<TripStop> party) => [.. party.Select(stop => stop.Order)];

    private static TimeSpan Takes(ImmutableArray<TripStop> party) =>
        party.Skip(1).Aggregate(party[0].Lasts, (sum, stop) => sum + stop.Takes);
}
