using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.Sla;

/// <summary>The clocks of a stream with their journal, as a grain would hold them. Time is <see cref="Now"/>.</summary>
internal sealed class ClocksUnderTest(SlaRules? rules = null)
{
    /// <summary>A Monday, 08:00 UTC.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A repair within warranty in the urban area.</summary>
    public static ClockTerms Terms { get; } = new(
        null, 3, Urgency.Normal, true, WorkOrderType.Repair, new StationId("west"), "Asia/Shanghai", At(DistanceBand.Urban));

    public static ClockTerms Emergency { get; } = Terms with { Urgency = Urgency.Emergency };

    public SlaRules Rules { get; } = rules ?? SlaRules.Default;

    public DateTimeOffset Now { get; set; } = Start;

    public ClockBoard Board { get; private set; } = ClockBoard.Empty;

    public List<ClockEvent> Journal { get; } = [];

    public static SiteEvidence At(DistanceBand band) =>
        new(band, band.UpToKilometres, DistanceMethod.GreatCircle, null, new StationId("west"));

    public static SiteEvidence At(int upToKilometres) => At(new DistanceBand(upToKilometres));

    /// <summary>Rules with one policy for all jobs.</summary>
    public static SlaRules With(params ImmutableArray<SlaLine> lines) =>
        SlaRules.Default with { Policies = new SlaPolicies([new SlaPolicy("test", [], lines)], DistanceBands.Default) };

    public static SlaLine Line(ClockKind kind, double hours, ClockStart start = ClockStart.Receipt) =>
        SlaLine.Of(kind, start, TimeSpan.FromHours(hours), SlaScope.All);

    /// <summary>One clock of two hours for an arrival.</summary>
    public static ClocksUnderTest Arrival(SlaRules? rules = null)
    {
        var clocks = new ClocksUnderTest(rules ?? With(Line(ClockKind.Arrive, 2)));
        clocks.Open();
        return clocks;
    }

    public SlaClock Clock(ClockKind kind = ClockKind.Arrive) => Board.Find(kind).ShouldNotBeNull();

    public ImmutableArray<ClockEvent> Open(ClockTerms? terms = null, DateTimeOffset? transferredAt = null) =>
        Do(ClockDecider.Open(Board, terms ?? Terms, [.. Enum.GetValues<ClockKind>()], Now, transferredAt, Rules));

    public ImmutableArray<ClockEvent> Begin(ClockStart start) => Do(ClockDecider.Begin(Board, start, Now, Rules));

    public ImmutableArray<ClockEvent> Stop(ClockKind kind = ClockKind.Arrive, DateTimeOffset? at = null) =>
        Do(ClockDecider.Stop(Board, kind, at ?? Now));

    public ImmutableArray<ClockEvent> Pause(DateTimeOffset? at = null) =>
        Do(ClockDecider.Pause(Board, "customer_absent", at ?? Now, Rules));

    public ImmutableArray<ClockEvent> Resume(DateTimeOffset? at = null) => Do(ClockDecider.Resume(Board, at ?? Now, Rules));

    public ImmutableArray<ClockEvent> Retarget(ClockTerms terms, DateTimeOffset? at = null) =>
        Do(ClockDecider.Retarget(Board, terms, at ?? Now, Rules));

    public ImmutableArray<ClockEvent> Exclude(ClockKind kind = ClockKind.Arrive) =>
        Do(ClockDecider.Exclude(Board, kind, "force_majeure", Now));

    public ImmutableArray<ClockEvent> Acknowledge() => Do(ClockDecider.Acknowledge(Board, Now));

    /// <summary>Time passes, in whole minutes; the deadlines on the way are reached, each of them twice.</summary>
    public ImmutableArray<ClockEvent> Pass(double hours) => Pass(TimeSpan.FromMinutes(Math.Round(hours * 60)));

    public ImmutableArray<ClockEvent> Pass(TimeSpan time)
    {
        var (until, from) = (Now + time, Journal.Count);
        while (Board.Deadlines is [_, ..] standing && standing.MinBy(d => d.DueAt) is var next && next.DueAt <= until)
        {
            if (next.DueAt > Now) Now = next.DueAt;
            Reach(next).ShouldNotBeEmpty();
            Reach(next).ShouldBeEmpty();
        }

        Now = until;
        return [.. Journal[from..]];
    }

    public ImmutableArray<ClockEvent> Reach(ClockDeadline deadline) =>
        Do(ClockDecider.Reach(Board, deadline.Key, deadline.DueAt, Now, Rules));

    /// <summary>The board as a snapshot brings it back.</summary>
    public void Restart() => Board = JsonSerializer.Deserialize<ClockBoard>(JsonSerializer.SerializeToUtf8Bytes(Board))!;

    private ImmutableArray<ClockEvent> Do(ImmutableArray<ClockEvent> events)
    {
        Board = events.Aggregate(Board, ClockBoard.Evolve);
        Journal.AddRange(events);
        return events;
    }
}
