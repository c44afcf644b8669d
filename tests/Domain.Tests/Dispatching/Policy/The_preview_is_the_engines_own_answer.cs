using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Policy;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Dispatching.Policy.Depot;

namespace Dispatch.Domain.Tests.Dispatching.Policy;

public class The_preview_is_the_engines_own_answer
{
    private const int Emergencies = 10;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_ten_emergencies_in_a_full_territory_each_goes_where_the_preview_said_and_when(int seed)
    {
        var random = new Random(seed);
        var depot = Full(random);
        for (var number = 0; number < Emergencies; number++)
        {
            var order = Emergency(depot, random, $"bad-{number}");

            var asked = depot.Ask(order).Choice;
            var decided = depot.Decide();

            var chosen = decided.OfType<TechnicianChosen>().SingleOrDefault(one => one.Order.Value == order.Id);
            chosen?.Technician.Value.ShouldBe(asked?.Technician, $"seed {seed}, {order.Id}");
            (chosen is null).ShouldBe(asked is null, $"seed {seed}, {order.Id}: {string.Join(", ", decided)}");
            if (chosen is null) continue;
            (chosen.From - asked!.ArrivesAt!.Value).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1), $"seed {seed}, {order.Id}");
            Answer(depot, order, chosen, random);
            depot.Now += TimeSpan.FromMinutes(random.Next(20));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Why_not_says_the_number_of_the_list(int seed)
    {
        var random = new Random(seed);
        var depot = Full(random);
        var order = Emergency(depot, random, "bad");

        var asked = depot.Ask(order);

        foreach (var candidate in asked.Candidates.Where(one => one is { ArrivesAt: not null, NeedsConfirmation: false }))
            depot.Desk(order.Question()).WhyNot(candidate.Technician).Instead!.ArrivesAt
                .ShouldBe(candidate.ArrivesAt, $"seed {seed}, {candidate.Technician}");
        depot.Desk(order.Question()).WhyNot(asked.Candidates[^1].Technician).AsPlanned?.ArrivesAt.ShouldBe(asked.Choice?.ArrivesAt);
    }

    /// <summary>Some at work, some off, some near the end of their shift, with more work than they can do today.</summary>
    private static Depot Full(Random random)
    {
        var depot = new Depot();
        var technicians = 3 + random.Next(6);
        for (var t = 0; t < technicians; t++)
        {
            var member = depot.Technician($"t{t}", random.Next(-40, 40), hoursLeft: 1 + (random.NextDouble() * 9),
                skills: random.Next(3) == 0 ? [] : ["engine"], east: random.Next(-40, 40));
            if (random.Next(6) == 0) depot.Add(member with { Status = UnitStatus.OffShift, ShiftStartedAt = null, ShiftEndsAt = null });
            else if (random.Next(6) == 0)
                depot.Add(member with { Status = UnitStatus.Break, BreakUntil = Noon.AddMinutes(random.Next(5, 60)) });
            else if (random.Next(3) == 0) depot.Accepted(Work(depot, random, $"own-{t}"), member.Id, Noon.AddMinutes(random.Next(10, 90)));
        }

        for (var number = 0; number < 5 * technicians; number++) Work(depot, random, $"open-{number}");
        depot.Territory.Adopt(Planning.Routes(depot.Desk().Plan(isThorough: true).Plan));
        return depot;
    }

    private static OpenOrder Work(Depot depot, Random random, string id)
    {
        var type = random.Next(3) switch { 0 => WorkOrderType.Inspection, 1 => WorkOrderType.ForcedMaintenance, _ => WorkOrderType.Repair };
        var order = depot.Order(
            id, random.Next(-40, 40), type == WorkOrderType.Repair ? random.Next(2, 5) : 4, type,
            promise: type == WorkOrderType.Repair ? TimeSpan.FromHours(random.Next(2, 12)) : null,
            wanted: type == WorkOrderType.Repair ? null : Noon.AddHours(random.Next(-48, 48)), east: random.Next(-40, 40));
        return depot.Take(order with { Preparation = random.Next(2) == 0 ? Ready : Preparation.None });
    }

    private static OpenOrder Emergency(Depot depot, Random random, string id)
    {
        var order = depot.Order(
            id, random.Next(-40, 40), severity: random.Next(2) == 0 ? 1 : 2, urgency: Urgency.Emergency, promise: TimeSpan.FromHours(2),
            east: random.Next(-40, 40));
        return depot.Take(
            order with { Requirements = WorkRequirements.Of(random.Next(3) == 0 ? ["engine"] : [], random.Next(4) == 0 ? ["HP-40"] : []) });
    }

    private static void Answer(Depot depot, OpenOrder order, TechnicianChosen chosen, Random random)
    {
        if (random.Next(3) > 0)
            depot.Accepted(order, chosen.Technician.Value, chosen.From);
        else
            depot.Take(order with
            {
                Status = WorkOrderStatus.Offered,
                Offers = [new Offer(1, chosen.Technician, chosen.ExpiresAt, OfferState.Pending, null, chosen.From, chosen.To)]
            });
    }
}
