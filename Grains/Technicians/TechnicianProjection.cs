using System.Collections.Immutable;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Contracts.Rosters;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Stock;

namespace Dispatch.Grains.Technicians;

/// <summary>What people and queries see of a technician.</summary>
internal static class TechnicianProjection
{
    private const string Deadline = "shift";

    public static Effects Effects(
        string id, TechnicianState before, TechnicianState after, ImmutableArray<TechnicianEvent> events, ShiftRules rules,
        DateTimeOffset now)
    {
        var views = ImmutableArray.CreateBuilder<ViewRow>();
        if (after.File is { } file && (before.File != file || before.LeftAt != after.LeftAt))
            views.Add(new TechnicianRow(id, file.Station.Value, file.Skills, file.Home) { LeftAt = after.LeftAt });
        if (before.Duty != after.Duty || before.HelpCalledAt != after.HelpCalledAt) views.Add(Unit(id, after));
        views.AddRange(StockProjection.Rows(id, before.Stock, after.Stock));
        return new Effects
        {
            Views = views.DrainToImmutable(),
            Erasures =
            [
                .. StockProjection.Gone(id, before.Stock, after.Stock),
                .. events.OfType<TechnicianErased>().SelectMany(_ => (Erasure[])[Erasure.Of<PersonRow>(id), Erasure.Of<PositionRow>(id)]),
            ],
            Messages =
            [
                .. Stations().Distinct().Select(station => new Message($"dispatcher/{station}", new CrewChanged(id))),
                .. Released(),
                .. events.OfType<ShiftStarted>().Select(started => new Message($"roster/{id}", new ShiftWasBegun(started.At))),
            ],
            Deadlines = ForgottenAt(before) == ForgottenAt(after) ? [] : [new DeadlineChange(Deadline, ForgottenAt(after))],
        };

        IEnumerable<StationId> Stations()
        {
            if (before.File != after.File && before.File is { } left) yield return left.Station;
            if ((before.File != after.File || before.LeftAt != after.LeftAt || before.Duty != after.Duty
                || !before.Stock.OnBoard.SequenceEqual(after.Stock.OnBoard)) && after.File is { } joined)
                yield return joined.Station;
        }

        IEnumerable<Message> Released()
        {
            foreach (var left in events.OfType<TechnicianLeft>())
                foreach (var order in left.Work)
                    if (left.Successor is { } successor)
                        yield return new Message($"work-order/{order}", new SuccessorNamed(new TechnicianId(id), successor, left.At));
            if (LettingGo.Of(
                new TechnicianId(id), before, after, rules, events.Any(happened => happened is TechnicianTransferred)) is { } release)
                yield return new Message($"technician/{id}", new WorkToRelease(release, now));
            foreach (var letGo in events.OfType<WorkLetGo>())
                foreach (var order in letGo.Orders)
                    yield return new Message($"work-order/{order}", new TechnicianReleased(letGo.Release, letGo.At));
            foreach (var left in events.OfType<WentElsewhere>().SelectMany(went => went.Left))
                yield return new Message($"work-order/{left.Order}", new TechnicianElsewhere(new TechnicianId(id), left));
        }

        DateTimeOffset? ForgottenAt(TechnicianState state) => state.Duty.Shift?.EndsAt + rules.Forgotten;
    }

    private static UnitRow Unit(string id, TechnicianState state)
    {
        var duty = state.Duty;
        return new(id, duty.Status, duty.Shift?.StartedAt, duty.Shift?.EndsAt, duty.Break?.Until, duty.OutOfService)
        {
            HelpCalledAt = state.HelpCalledAt,
            Breaks = duty.Break is { } now ? duty.Breaks.Add(now) : duty.Breaks,
        };
    }
}
