using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Travel;
using static Dispatch.Domain.Tests.Dispatching.Grounds;

namespace Dispatch.Domain.Tests.Dispatching;

public class Explaining_a_choice
{
    private static readonly PlanJob Asked = Job(500, dueBy: 1000);

    private static Exclusion? Excluded(PlanTechnician technician, PlanJob job, PlanRules? rules = null) =>
        Working(Problem([technician], job) with { Rules = rules ?? new PlanRules() }).Explain(0).Candidates.Single().Exclusion;

    [Fact]
    public void A_technician_without_a_skill_is_excluded() =>
        Excluded(Technician(0) with { Skills = ["engine"] }, Asked with { Skills = ["engine", "hydraulics"] })
            .ShouldBe(new MissingSkill("hydraulics"));

    [Fact]
    public void A_technician_without_a_part_is_excluded() =>
        Excluded(Technician(0), Asked with { Parts = ["filter"] }).ShouldBe(new MissingPart("filter"));

    [Fact]
    public void Who_rejected_the_job_is_excluded() =>
        Excluded(Technician(0), Asked with { RejectedBy = [0] }).ShouldBe(new RejectedBefore());

    [Fact]
    public void A_job_locked_to_another_excludes()
    {
        var plan = Working(Problem([Technician(0), Technician(1)], Asked with { LockedTo = 1 }));

        var insight = plan.Explain(0);

        insight.Choice!.Placement.Technician.ShouldBe(1);
        insight.Candidates[1].Exclusion.ShouldBe(new Locked(1));
    }

    [Fact]
    public void A_stale_position_excludes_from_new_work_and_not_from_announced_work()
    {
        var technician = Technician(0) with { PositionAge = 601 };

        Excluded(technician, Asked, new PlanRules(600)).ShouldBe(new PositionStale(601));
        Excluded(technician, Asked with { Told = new Announcement(0, 500) }, new PlanRules(600)).ShouldBeNull();
    }

    [Fact]
    public void A_trip_longer_than_allowed_excludes() =>
        Excluded(Technician(0), Asked, new PlanRules(MaximumTrip: 499)).ShouldBe(new TooFar(500));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_no_road_leads_nobody_goes_not_even_in_an_emergency(bool isEmergency)
    {
        var problem = Problem([Technician(0)], Job(1, dueBy: 1000) with { IsEmergency = isEmergency });

        var insight = new WorkingPlan<EuclideanTravel>(
            problem, new EuclideanTravel([0, NoRoad.Never], [0, 0], 0, 1), Plan.Committed(problem)).Explain(0);

        insight.Choice.ShouldBeNull();
        insight.Candidates.Single().Exclusion.ShouldBe(new NoRoad());
    }

    [Fact]
    public void Work_that_would_end_after_the_shift_excludes_and_says_by_how_much() =>
        Excluded(Technician(0, until: 590), Asked).ShouldBe(new OutsideShift(10));

    [Fact]
    public void An_appointment_that_cannot_be_kept_excludes_and_says_by_how_much() =>
        Excluded(Technician(0), Asked with { Window = new AppointmentWindow(0, 480) }).ShouldBe(new AppointmentMissed(20));

    [Fact]
    public void An_appointment_further_on_that_would_be_missed_excludes()
    {
        var plan = Working(Problem([Technician(0, until: 1500)], Job(1000, window: new AppointmentWindow(0, 1050)), Asked));
        plan.Insert(0, 0, 0);

        plan.Explain(1).Candidates.Single().Exclusion.ShouldBe(new AppointmentMissed(50));
    }

    [Fact]
    public void Work_that_would_run_into_a_break_waits_for_its_end()
    {
        var resting = Technician(0) with { Breaks = [new Period(550, 900)] };

        Working(Problem([resting], Asked)).Explain(0).Choice!.Placement.StartsAt.ShouldBe(900);
        Excluded(resting with { Shift = new Period(0, 950) }, Asked).ShouldBe(new OutsideShift(50));
    }

    [Fact]
    public void Committed_work_comes_first_whatever_it_costs()
    {
        var place = Working(Problem([Technician(0) with { Committed = [0] }], Job(900), Asked)).Explain(1).Choice!.Placement;

        (place.Position, place.StartsAt).ShouldBe((1, 1400));
    }

    [Fact]
    public void A_full_vehicle_excludes() =>
        Excluded(Technician(0) with { Capacity = 4 }, Asked with { Load = 6 }).ShouldBe(new TooMuchLoad(2));

    [Fact]
    public void Every_kind_of_reason_has_a_code_a_rule_and_a_sentence_in_each_language()
    {
        var kinds = typeof(Exclusion).Assembly.GetTypes().Where(t => t.BaseType == typeof(Exclusion))
            .Select(t => t.GetProperty(nameof(Exclusion.Kind))!);
        kinds.Select(kind =>
            ((ReasonKind)kind.GetValue(System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(kind.DeclaringType!))!).Code)
            .ShouldBeSubsetOf(ReasonKinds.All.Select(kind => kind.Code));
        ReasonKinds.All.Select(kind => kind.Code).ShouldBeUnique();
        foreach (var kind in ReasonKinds.All)
            foreach (var words in (Wording[])[kind.Excluded, kind.Priced])
                foreach (var sentence in (string[])[words.En, words.Zh, words.Es])
                    sentence.Contains("{time}", StringComparison.Ordinal)
                        .ShouldBe(words.En.Contains("{time}", StringComparison.Ordinal), $"{kind.Code}: {sentence}");
        ReasonKinds.All.Select(kind => kind.Rule).ShouldAllBe(rule => rule.StartsWith("R-"));
    }

    [Fact]
    public void When_nobody_can_keep_the_clock_it_names_the_least_late_and_by_how_much()
    {
        var plan = Working(Problem([Technician(2000, "A"), Technician(1800, "B"), Technician(0, "C", readyAt: 3000)], Asked));

        plan.Explain(0).Jeopardy.ShouldBe(new Jeopardy(1, 300));
    }

    [Fact]
    public void When_somebody_can_keep_the_clock_there_is_no_jeopardy() =>
        Working(Problem([Technician(0)], Asked)).Explain(0).Jeopardy.ShouldBeNull();

    [Fact]
    public void The_terms_of_an_offer_add_up_to_its_price()
    {
        var problem = Problem([Technician(0)], Job(600, dueBy: 650), Asked with { Told = new Announcement(1, 0) });
        problem = problem with { Technicians = [.. problem.Technicians, Technician(9000)], Weights = PlanWeights.Default };
        var plan = Working(problem);
        plan.Insert(0, 0, 0);

        var offer = plan.Explain(1).Candidates.Single(c => c.Technician == 0).Proposal!;

        offer.Placement.Cost.ShouldBe(offer.Travel + offer.OwnClock + offer.OtherClocks + offer.Announcement + offer.Fairness);
        offer.Announcement.ShouldBe(120);
        (offer.Placement.Position, offer.Travel, offer.LateBy).ShouldBe((1, 100, 0));
    }
}
