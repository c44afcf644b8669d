using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Coverage;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Policy;
using Dispatch.Domain.Dispatching.Policy.DayRepairs;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Stations;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Stations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Decision = Dispatch.Domain.Deciding.Decision<Dispatch.Domain.Dispatching.Decisions.DispatchEvent>;

namespace Dispatch.Grains.Dispatching;

/// <summary>
/// Plans in memory, as the views tell; only what is decided is written. News says which row to read again, so that the newest always
/// counts. The search for a better plan runs beside the turns and comes back as a call.
/// </summary>
internal sealed class DispatcherGrain(
    EventSourcingServices services,
    TerritoryReader reader,
    ITravelTimes travel,
    RepairTaker taker,
    SearchThreads threads,
    IOptions<DispatchOptions> options)
    : EventSourcedGrain<DispatchState, DispatchEvent>("dispatcher", services), IDispatcherGrain, IRemindable
{
    private const string Reminder = "review";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly DispatchOptions options = options.Value;
    private readonly DispatchRules rules = options.Value.Rules;
    private readonly Territory territory = new(options.Value.Durations);
    private readonly TravelBook book = new(travel, options.Value.TravelMegabytes, options.Value.PlacesAskedAtOnce);
    private readonly JobCards cards = new();
    private readonly Search search = new(threads);
    private readonly ILogger log = services.Logging.CreateLogger<DispatcherGrain>();
    private StationRow? station;
    private ImmutableArray<StationId> neighbours = [];
    private bool isReminded;

    protected override DispatchState Initial => DispatchState.Initial;

    protected override DispatchState Evolve(DispatchState state, DispatchEvent happened) => DispatchState.Evolve(state, happened);

    protected override DateTimeOffset? OccurredAt(DispatchEvent happened) => happened.At;

    protected override Effects React(DispatchState before, DispatchState after, ImmutableArray<DispatchEvent> events) =>
        DispatchProjection.Effects(Key, events);

    protected override async Task<DispatchState> Restore(DispatchState state, CancellationToken cancellation)
    {
        foreach (var order in await reader.DoneAsync(Key, cancellation)) territory.Learn(order);
        await TakeOrders(cancellation);
        await LookAround(cancellation);
        var self = GrainFactory.GetGrain<IDispatcherGrain>(Key);
        // A call of its own, so that a lost race ends the activation; interleaving, or it would wait for itself.
        this.RegisterGrainTimer(
            _ => self.Review(), new GrainTimerCreationOptions(options.ReviewEvery, options.ReviewEvery) { Interleave = true });
        return state;
    }

    public async Task<Preview> Preview(JobQuestion question)
    {
        await TakeCrew(CancellationToken.None);
        if (question.Requirements.After is { } after && !territory.Orders.ContainsKey(after.Order.Value))
            territory.Ends(after.Order.Value, await reader.EndAsync(after.Order.Value, CancellationToken.None));
        var explanation = (await At(question)).Ask(int.MaxValue);
        var isEmergency = WorkKinds.IsEmergency(question.Type, question.Severity, question.Urgency);
        return new Preview(Now, explanation)
        {
            Duration = territory.Expected(question) + explanation.AlongTakes,
            // Two come from one territory.
            Neighbours = question.Requirements.Crew == 1 && Helping.IsCalledFor(question.Type, isEmergency, explanation.Choice?.ArrivesAt,
                explanation.DueBy, Now, options.HelpEmergencyFrom) ? neighbours : [],
            HelpGains = options.HelpGains,
            IsEmergency = isEmergency,
            IsAutomatic = options.IsAutomatic(Key),
        };
    }

    public async Task<Alternative> WhyNot(string order, string technician)
    {
        if (territory.Orders.GetValueOrDefault(order) is not { File.Site: not null } known)
            return new("not_to_be_planned", null, null, null);
        return (await At(known.Question())).WhyNot(technician);
    }

    public async Task<Suffix> Planned() => (await At(null)).Plan(isThorough: false).Suffix();

    public async Task<RepairProposal> ProposeRepair(RepairQuestion question)
    {
        var own = (await At(null)).Plan(isThorough: false);
        var day = await Imagine(question);
        await book.AskAsync(CancellationToken.None);
        var proposal = DayRepair.Propose(day, book.Ways, book.Kilometres, own, options.RepairRounds);
        var touched = await Imagine(question, [.. proposal.Moves.Select(move => move.To).OfType<string>()]);
        await book.AskAsync(CancellationToken.None);
        return proposal with { Moves = RepairCheck.Related(territory, touched, book.Ways, proposal.Moves) };
    }

    public async Task<RepairTaken> TakeRepair(RepairTaking taking, Caller caller)
    {
        // What the last one moved is in the views before its news is here.
        await TakeOrders(CancellationToken.None);
        var day = await Imagine(taking.Question, [.. taking.Steps.Select(step => step.Technician)]);
        await book.AskAsync(CancellationToken.None);
        return await taker.TakeAsync(territory, taking, RepairCheck.Check(territory, day, book.Ways, taking.Steps), caller);
    }

    public async Task<RepairCost> WeighRepair(RepairQuestion question, ImmutableArray<RepairStep> steps)
    {
        var day = await Imagine(question, [.. steps.Select(step => step.Technician)]);
        await book.AskAsync(CancellationToken.None);
        return RepairCheck.Weigh(territory, day, book.Ways, book.Kilometres, steps);
    }

    public async Task Review()
    {
        await LookAround(CancellationToken.None);
        await Decide(Caller.System($"{Stream}/review"), isThorough: true);
    }

    public Task TakeImprovement() =>
        search.Take() is { } better && territory.Improve(better) ? Decide(Caller.System($"{Stream}/improvement")) : Task.CompletedTask;

    public Task ReceiveReminder(string reminderName, TickStatus status) => Review();

    protected override async Task<Outcome> OnMessage(object message, Cause cause)
    {
        switch (message)
        {
            case OrderChanged changed:
                threads.Hold();
                if (await reader.OrderAsync(changed.Order.Value, CancellationToken.None) is { } order && order.File.Station.Value == Key)
                {
                    territory.Take(order);
                    if (order.Requirements.After is not null) await TakeEnds(CancellationToken.None);
                }
                else
                {
                    territory.Forget(changed.Order.Value);
                }

                // News of the technician who let it go may still be on its way.
                if (territory.Orders.GetValueOrDefault(changed.Order.Value) is { IsLetGo: true })
                    await TakeCrew(CancellationToken.None);
                return await Decide(cause);
            case CrewChanged:
                await TakeCrew(CancellationToken.None);
                return await Decide(cause);
            case HelpWanted wanted:
                var (explanation, at) = ((await Preview(wanted.Question)).Explanation, Now);
                return await Execute(cause, state => Helping.Answer(
                    state, wanted.Order, wanted.Attempt, wanted.Asker, wanted.Question, wanted.Until, new StationId(Key), explanation,
                    options.IsAutomatic(Key), territory.Expected(wanted.Question), options.BidHolds, at));
            case HelpGiven given:
                await Execute(cause, state => Helping.Receive(state, given.Order, given.Attempt, given.Neighbour, given.Bid, Now));
                return await Decide(Caller.System(cause.Caller.Correlation, cause.Caller.Initiator));
            case BidAward award:
                return await Execute(
                    cause, state => Helping.Award(state, award.Order, award.Attempt, award.OffersBefore, award.ExpiresAt, Now));
            case BidRelease release:
                return await Execute(cause, state => Helping.Release(state, release.Order, release.Attempt, Now));
            default:
                return await base.OnMessage(message, cause);
        }
    }

    /// <summary>Brings the plan up to date, promises what is due, and has the rest made better.</summary>
    private async Task<Outcome> Decide(Cause cause, bool isThorough = false)
    {
        var renewal = (await At(null)).Plan(isThorough);
        territory.Adopt(Planning.Routes(renewal.Plan));
        await Remind();
        var outcome = Outcome.Done;
        if (options.IsAutomatic(Key))
            outcome = await Execute(
                cause, state => Decision.Of(new Choosing<Ways>(renewal, territory, Areas(), neighbours, book.Provider).Decide(state)));
        Improve(renewal);
        return outcome;
    }

    /// <summary>The territory as it is now, to be asked.</summary>
    /// <param name="question">A job that is asked about; null when none is.</param>
    private async Task<Desk<Ways>> At(JobQuestion? question)
    {
        var at = Now;
        book.Open(LocalTime(at), territory.Orders.Count + territory.Crew.Length + options.Areas.Length);
        // All places have their numbers before the ways between them are asked for.
        var picture = Draw(Preempting.Postponed(territory, State));
        _ = Areas();
        await book.AskAsync(CancellationToken.None);
        return new(territory, picture, Draw, book.Ways, book.Provider);

        TerritoryPicture Draw(ImmutableHashSet<string> yielding) => new(territory, cards, book, question, State, at, rules, yielding);
    }

    /// <summary>The territory's day in which what was promised may move; its places have numbers from now on.</summary>
    private async Task<ImaginedDay> Imagine(RepairQuestion question, HashSet<string>? touched = null)
    {
        await TakeCrew(CancellationToken.None);
        var at = Now;
        book.Open(LocalTime(at), territory.Orders.Count + territory.Crew.Length + options.Areas.Length);
        return new(territory, question, imagined => new TerritoryPicture(
            imagined, new JobCards(), book, null, State, at, rules, Preempting.Postponed(imagined, State)), at, touched);
    }

    private TimeOnly LocalTime(DateTimeOffset at) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(station?.TimeZone ?? "Etc/UTC")).DateTime);

    private void Improve(Renewal<Ways> renewal)
    {
        if (options.ImproveRounds == 0 || !search.Begins(territory.Version)) return;
        var (self, start) = (GrainFactory.GetGrain<IDispatcherGrain>(Key), renewal.Plan.ToPlan());
        _ = Task.Run(async () =>
        {
            try
            {
                await threads.Run(() => search.Run(renewal.Picture, renewal.Travel, start, options.ImproveRounds));
                await self.TakeImprovement();
            }
            catch (OperationCanceledException)
            {
                log.LogDebug("The plan of {Territory} is not searched any more: the node stops.", Key);
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The plan of {Territory} stays as it is: the search for a better one failed.", Key);
            }
        });
    }

    /// <summary>The station itself, and what the options name.</summary>
    private ImmutableArray<CoverageArea> Areas() =>
    [
        .. station is { } home && options.CoverageMinimum > 0
            ? [new CoverageArea(home.Id, book.Number(home.Location), options.CoverageMinimum, (int)options.CoverageWithin.TotalSeconds)]
            : ImmutableArray<CoverageArea>.Empty,
        .. options.Areas.Where(area => area.Station == Key)
            .Select(area => new CoverageArea(
                area.Id, book.Number(new GeoPoint(area.Latitude, area.Longitude)), area.Minimum, (int)area.Within.TotalSeconds)),
    ];

    private async Task TakeOrders(CancellationToken cancellation)
    {
        var current = await reader.OrdersAsync(Key, cancellation);
        foreach (var order in current) territory.Take(order);
        var gone = territory.Orders.Values.Where(order => order.File.Station.Value == Key).Select(order => order.Id)
            .Except(current.Select(order => order.Id)).ToList();
        foreach (var order in gone) territory.Forget(order);
    }

    /// <summary>What no news tells of.</summary>
    private async Task LookAround(CancellationToken cancellation)
    {
        station = await reader.StationAsync(Key, cancellation);
        neighbours = await reader.NeighboursAsync(station, options.Neighbours, options.NeighbourKilometres, cancellation);
        await TakeCrew(cancellation);
        territory.TakeLent(await reader.LentAsync(Key, cancellation));
        await TakeEnds(cancellation);
    }

    /// <summary>Of work elsewhere, or over, that work here has to follow.</summary>
    private async Task TakeEnds(CancellationToken cancellation)
    {
        foreach (var order in territory.Awaited) territory.Ends(order, await reader.EndAsync(order, cancellation));
    }

    private async Task TakeCrew(CancellationToken cancellation) =>
        territory.Take(await reader.CrewAsync(Key, station, Now, cancellation), options.DriftKilometres);

    /// <summary>As long as there is work, somebody looks at it, whichever node is up.</summary>
    private async Task Remind()
    {
        if (isReminded == (territory.Orders.Count > 0)) return;
        isReminded = !isReminded;
        if (isReminded) await this.RegisterOrUpdateReminder(Reminder, Minute, Minute);
        else if (await this.GetReminder(Reminder) is { } reminder) await this.UnregisterReminder(reminder);
    }
}
