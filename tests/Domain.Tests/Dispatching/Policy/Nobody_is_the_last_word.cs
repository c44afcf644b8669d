using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Dispatching.Policy.Depot;

namespace Dispatch.Domain.Tests.Dispatching.Policy;

/// <summary>R-SEV-2, R-SLA-6.</summary>
public class Nobody_is_the_last_word
{
    private static readonly TimeSpan TwoHours = TimeSpan.FromHours(2);
    private readonly Depot depot = new();

    private TechnicianChosen? Emergency(Func<OpenOrder, OpenOrder>? with = null, double kilometres = 5)
    {
        var order = depot.Order("bad", kilometres, severity: 1, promise: TwoHours);
        if (with is not null) depot.Take(with(order));
        return depot.Chosen("bad");
    }

    private static ImmutableArray<string> Codes(TechnicianChosen? chosen) =>
        [.. chosen!.Explanation.Choice!.Prices.Select(price => price.Reason.Code)];

    [Fact]
    public void The_end_of_a_shift_is_overtime_with_its_length_for_an_emergency()
    {
        depot.Technician("ana", 0, hoursLeft: 1);

        var chosen = Emergency();

        chosen!.Technician.Value.ShouldBe("ana");
        var overtime = chosen.Explanation.Choice!.Prices.Single();
        overtime.Reason.Code.ShouldBe("OutsideShift");
        TimeSpan.FromSeconds(overtime.Reason.Seconds!.Value).ShouldBe(chosen.To - Noon.AddHours(1), TimeSpan.FromSeconds(1));
        overtime.Cost.ShouldBe(4L * overtime.Reason.Seconds.Value);
    }

    [Fact]
    public void A_missing_part_is_a_price_that_is_named_and_whoever_has_it_goes_first()
    {
        depot.Technician("near", 0);
        var wants = new Func<OpenOrder, OpenOrder>(order => order with { Requirements = WorkRequirements.Of([], ["HP-40"]) });
        Codes(Emergency(wants)).ShouldBe(["MissingPart"]);

        depot.State = DispatchState.Initial;
        depot.Technician("far", 40);
        depot.Load("far", "HP-40");

        var chosen = depot.Chosen("bad")!;
        chosen.Technician.Value.ShouldBe("far");
        Codes(chosen).ShouldBeEmpty();
    }

    [Fact]
    public void Who_rejected_it_is_asked_again_when_there_is_nobody_else()
    {
        depot.Technician("ana", 0);

        Codes(Emergency(order => order with { Offers = [new Offer(1, new("ana"), Noon, OfferState.Rejected, Noon.AddMinutes(-1))] }))
            .ShouldBe(["RejectedBefore"]);
    }

    [Fact]
    public void And_not_before_others_were_although_it_was_planned_for_them()
    {
        depot.Technician("near", 0);
        depot.Technician("far", 40);
        Emergency()!.Technician.Value.ShouldBe("near");
        var rejected = new Offer(1, new("near"), Noon, OfferState.Rejected, Noon);

        depot.Take(depot.Territory.Orders["bad"] with { Offers = [rejected] });

        depot.Chosen("bad")!.Technician.Value.ShouldBe("far");
    }

    [Fact]
    public void A_break_is_cut_short_and_a_stale_position_relied_on()
    {
        depot.Add(depot.Technician("ana", 0) with
        {
            Status = UnitStatus.Break,
            BreakUntil = Noon.AddMinutes(40),
            Seen = new(North(0), Noon.AddHours(-2))
        });

        var chosen = Emergency();

        Codes(chosen).ShouldBe(["PositionStale", "OnBreak"], ignoreOrder: true);
        double.Round((chosen!.From - Noon).TotalMinutes).ShouldBe(16);
    }

    [Fact]
    public void Whoever_is_off_shift_is_named_with_the_call_out_and_a_dispatcher_has_to_confirm()
    {
        depot.Add(depot.Technician("ana", 0) with { Status = UnitStatus.OffShift, ShiftStartedAt = null, ShiftEndsAt = null });
        depot.Order("bad", 5, severity: 1, promise: TwoHours);

        var nobody = depot.Decide().ShouldHaveSingleItem().ShouldBeOfType<NobodyChosen>();

        nobody.Reason.ShouldBe(NobodyReason.OnlyByCallOut);
        var candidate = nobody.Explanation.Candidates.Single();
        (candidate.NeedsConfirmation, candidate.Exclusion, nobody.Explanation.Choice).ShouldBe((true, null, null));
        double.Round((candidate.ArrivesAt!.Value - Noon).TotalMinutes).ShouldBe(46);
    }

    [Fact]
    public void Nobody_with_the_skill_is_nobody()
    {
        depot.Technician("ana", 0, skills: ["engine"]);
        depot.Take(depot.Order("bad", 5, severity: 1) with { Requirements = WorkRequirements.Of(["transmission"], []) });

        var nobody = depot.Decide().ShouldHaveSingleItem().ShouldBeOfType<NobodyChosen>();

        (nobody.Reason, nobody.Explanation.Candidates.Single().Exclusion!.Code, nobody.Explanation.Candidates.Single().Anyway)
            .ShouldBe((NobodyReason.NobodyCan, "MissingSkill", null));
    }

    [Fact]
    public void Other_work_is_still_excluded_and_the_least_bad_stands_beside_it()
    {
        depot.Technician("ana", 0, hoursLeft: 1);
        var order = depot.Order("mild", 5, severity: 3, promise: TwoHours);

        var candidate = depot.Ask(order).Candidates.Single();

        candidate.Exclusion!.Code.ShouldBe("OutsideShift");
        candidate.Anyway!.Prices.Single().Reason.Code.ShouldBe("OutsideShift");
        double.Round((candidate.Anyway.ArrivesAt!.Value - Noon).TotalMinutes).ShouldBe(16);
        candidate.Anyway.NextShiftAt!.Value.ShouldBe(Noon.AddHours(20).AddMinutes(16), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Urgency_makes_an_emergency_whatever_the_severity()
    {
        depot.Technician("ana", 0, hoursLeft: 1);
        depot.Order("urgent", 5, severity: 4, urgency: Urgency.Emergency);

        Codes(depot.Chosen("urgent")).ShouldBe(["OutsideShift"]);
    }
}
