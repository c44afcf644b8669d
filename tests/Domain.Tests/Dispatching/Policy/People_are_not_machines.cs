using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Rosters;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Dispatching.Policy.Depot;

namespace Dispatch.Domain.Tests.Dispatching.Policy;

/// <summary>
/// Skill levels, preferred technicians, contracts, kept hours, overtime and on-call duty, in the plan, the decision's explanation and the
/// preview (R-SEV-2, R-CREW-1).
/// </summary>
public class People_are_not_machines
{
    private readonly Depot depot = new();

    private static WorkRequirements Needs(params string[] skills) => WorkRequirements.Of([.. skills], []);

    private OpenOrder Order(string id, double kilometres, WorkRequirements requirements, int severity = 2) =>
        depot.Take(depot.Order(id, kilometres, severity) with { Requirements = requirements });

    private ImmutableArray<string> Planned(string technician) =>
        [.. depot.Desk().Plan(isThorough: false).Suffix().With(technician).Select(stop => stop.Order)];

    /// <summary>The same in the plan, in the preview and in the decision; the others with the reasons that both give.</summary>
    private ImmutableArray<(string Technician, string? Code)> ShouldGoTo(OpenOrder order, string? technician)
    {
        foreach (var member in depot.Territory.Crew) Planned(member.Id).Contains(order.Id).ShouldBe(member.Id == technician);
        var preview = depot.Ask(order);
        preview.Choice?.Technician.ShouldBe(technician);
        var decided = depot.Decide().Single(happened => happened.Order.Value == order.Id);
        (decided as TechnicianChosen)?.Technician.Value.ShouldBe(technician!);
        var explanation = decided is TechnicianChosen chosen ? chosen.Explanation : ((NobodyChosen)decided).Explanation;
        explanation.Candidates.ShouldBe(preview.Candidates, Same);
        return [.. preview.Candidates.Where(one => one.Technician != technician)
            .Select(one => (one.Technician, one.Exclusion?.Code ?? one.Prices.Select(price => price.Reason.Code).SingleOrDefault()))];
    }

    private static IEqualityComparer<Considered> Same { get; } = EqualityComparer<Considered>.Create(
        (one, other) => (one!.Technician, one.ArrivesAt, one.Exclusion) == (other!.Technician, other.ArrivesAt, other.Exclusion),
        one => one.Technician.GetHashCode(StringComparison.Ordinal));

    [Fact]
    public void Whoever_masters_the_skill_at_the_level_asked_for_is_sent_however_near_the_other_is()
    {
        depot.Technician("ana", 0, skills: ["engine"]);
        depot.Technician("bo", 30, skills: ["engine:3"]);

        ShouldGoTo(Order("job", 5, Needs("engine:2")), "bo").ShouldBe([("ana", "SkillTooLow")]);
        depot.Ask(Order("other", 5, Needs("engine:2"))).Candidates.Single(one => one.Technician == "ana").Exclusion!.What
            .ShouldBe("engine:2");
    }

    [Fact]
    public void The_preferred_technician_is_sent_from_a_little_further_away_and_named()
    {
        depot.Technician("ana", 0);
        depot.Technician("bo", 12);

        ShouldGoTo(Order("job", 5, WorkRequirements.None with { Preferred = "bo" }), "bo").ShouldBe([("ana", "NotPreferred")]);
        depot.Ask(Order("other", 5, WorkRequirements.None with { Preferred = "bo" })).Candidates
            .Single(one => one.Technician == "ana").Prices.Single().Reason.What
            .ShouldBe("bo");
    }

    [Fact]
    public void But_not_from_anywhere_and_one_who_does_not_work_here_makes_no_difference()
    {
        depot.Technician("ana", 0);
        depot.Technician("bo", 90);

        depot.Ask(Order("job", 5, WorkRequirements.None with { Preferred = "bo" })).Choice!.Technician.ShouldBe("ana");
        depot.Ask(Order("other", 5, WorkRequirements.None with { Preferred = "gone" })).Choice!.Prices.ShouldBeEmpty();
    }

    private CrewMember Contractor(string id, double hoursLeft, double kilometres = 0) => depot.Add(depot.Technician(id, kilometres) with
    {
        Status = UnitStatus.OffShift,
        ShiftStartedAt = null,
        ShiftEndsAt = null,
        Seen = null,
        Home = North(kilometres),
        Contract = new ContractTime(TimeSpan.FromHours(hoursLeft), Noon.AddHours(108)),
    });

    [Fact]
    public void A_contractor_has_no_shift_and_gets_work_within_the_hours_of_the_week()
    {
        Contractor("con", 3);

        ShouldGoTo(Order("job", 5, WorkRequirements.None), "con").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void The_hours_of_the_week_are_never_exceeded_not_even_for_an_emergency(int severity)
    {
        Contractor("con", 3);
        var first = Order("first", 5, WorkRequirements.None);
        depot.Accepted(first, "con", Noon.AddMinutes(16));

        var job = Order("job", 5, WorkRequirements.None, severity);

        ShouldGoTo(job, null).ShouldBe([("con", "ContractHoursUsed")]);
    }

    [Fact]
    public void What_is_under_way_counts_from_when_they_set_off()
    {
        Contractor("con", 5);
        var first = depot.Accepted(Order("first", 5, WorkRequirements.None), "con", Noon);
        depot.Take(first with
        {
            Status = WorkOrderStatus.OnSite,
            Booking = first.Booking! with { DepartedAt = Noon.AddHours(-2), ArrivedAt = Noon.AddHours(-1) }
        });

        // Three of five hours are used when it is done.
        depot.Ask(Order("job", 5, WorkRequirements.None)).Candidates.Single().Exclusion.ShouldBeNull();
        depot.Ask(Order("job", 5, WorkRequirements.None with { Takes = TimeSpan.FromHours(2.1) })).Candidates.Single().Exclusion!.Code
            .ShouldBe("ContractHoursUsed");
    }

    [Fact]
    public void Hours_kept_for_breakdowns_are_used_by_breakdowns_only()
    {
        var keeping = new People_are_not_machines(new Depot(DispatchRules.Default with { KeptForBreakdowns = 0.9 }));
        keeping.depot.Technician("ana", 0);
        var inspection = keeping.depot.Take(keeping.depot.Order("plan", 5, 4, WorkOrderType.Inspection) with { Preparation = Ready });

        keeping.Planned("ana").ShouldBeEmpty();
        keeping.depot.Ask(inspection).Candidates.Single().Exclusion!.Code.ShouldBe("KeptForBreakdowns");
        keeping.depot.Decide().ShouldBeEmpty();
        keeping.ShouldGoTo(keeping.Order("job", 5, WorkRequirements.None, severity: 4), "ana");
    }

    [Fact]
    public void An_emergency_is_worth_overtime_and_it_is_named_other_work_is_not()
    {
        depot.Technician("ana", 0, hoursLeft: 1);
        var mild = Order("mild", 5, WorkRequirements.None, severity: 3);

        ShouldGoTo(mild, null).ShouldBe([("ana", "OutsideShift")]);
        ShouldGoTo(Order("bad", 5, WorkRequirements.None, severity: 1), "ana");
        var price = depot.Ask(Order("worse", 5, WorkRequirements.None, severity: 1)).Choice!.Prices.Single();
        (price.Reason.Code, price.Reason.Seconds > 4_500).ShouldBe(("OutsideShift", true));
    }

    [Fact]
    public void On_call_duty_is_for_emergencies_which_need_no_confirmation()
    {
        depot.Add(depot.Technician("ana", 0) with
        {
            Status = UnitStatus.OffShift,
            ShiftStartedAt = null,
            ShiftEndsAt = null,
            IsOnCall = true
        });

        ShouldGoTo(Order("mild", 5, WorkRequirements.None, severity: 3), null).ShouldBe([("ana", "OnCall")]);
        ShouldGoTo(Order("bad", 5, WorkRequirements.None, severity: 1), "ana");
        depot.Ask(Order("worse", 5, WorkRequirements.None, severity: 1)).Choice!.Prices.Single().Reason.Code.ShouldBe("OnCall");
    }

    public People_are_not_machines()
    {
    }

    private People_are_not_machines(Depot depot) => this.depot = depot;
}
