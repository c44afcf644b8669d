using System.Collections.Immutable;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.Sla;

public class Choosing_targets
{
    private static readonly ClockTerms Terms = ClocksUnderTest.Terms;

    private static TimeSpan? Within(
        ClockTerms terms, ClockKind clock, ClockStart start = ClockStart.Receipt, SlaPolicies? policies = null) =>
        (policies ?? SlaPolicies.Shipped).TargetsFor(terms).SingleOrDefault(t => t.Clock == clock && t.Start == start)?.Within;

    [Theory]
    [InlineData(0, 2)]
    [InlineData(200, 6)]
    [InlineData(300, 8)]
    [InlineData(400, 10)]
    [InlineData(500, 12)]
    [InlineData(900, 20)]
    public void Within_warranty_a_technician_arrives_within_the_time_of_the_distance_band(int band, int hours) =>
        Within(Terms with { Site = ClocksUnderTest.At(band) }, ClockKind.Arrive).ShouldBe(TimeSpan.FromHours(hours));

    [Fact]
    public void Where_the_warranty_is_not_known_as_much_is_promised_as_within_it() =>
        Within(Terms with { UnderWarranty = null }, ClockKind.Arrive).ShouldBe(Within(Terms, ClockKind.Arrive));

    [Theory]
    [InlineData(1, 0, 2)]
    [InlineData(2, 400, 10)]
    [InlineData(3, 0, 3)]
    [InlineData(3, 400, 15)]
    [InlineData(4, 0, 6)]
    [InlineData(4, 300, 24)]
    [InlineData(4, 1_300, 28)]
    public void Outside_the_warranty_lower_levels_wait_longer_at_most_24_hours_or_the_band(int severity, int band, int hours) =>
        Within(Terms with { UnderWarranty = false, Severity = severity, Site = ClocksUnderTest.At(band) }, ClockKind.Arrive)
            .ShouldBe(TimeSpan.FromHours(hours));

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.6)]
    [InlineData(3, 0.75)]
    [InlineData(4, 0.9)]
    public void In_warranty_levels_have_the_time_of_the_band_and_differ_by_their_warning(int severity, double warnShare)
    {
        var target = SlaPolicies.Shipped.TargetsFor(Terms with { Severity = severity, Site = ClocksUnderTest.At(200) })
            .Single(t => t.Clock == ClockKind.Arrive);

        (target.Within, target.WarnShare).ShouldBe((TimeSpan.FromHours(6), warnShare));
    }

    [Fact]
    public void An_emergency_outside_the_warranty_has_the_time_of_the_band_whatever_its_level() =>
        Within(ClocksUnderTest.Emergency with { UnderWarranty = false, Severity = 4, Site = ClocksUnderTest.At(200) }, ClockKind.Arrive)
            .ShouldBe(TimeSpan.FromHours(6));

    [Theory]
    [InlineData("remote-7x24", ClockKind.Respond, 0.5)]
    [InlineData("on-site-24h", ClockKind.Arrive, 24)]
    [InlineData("on-site-24h", ClockKind.Resolve, 24)]
    [InlineData("contact-24h", ClockKind.Contact, 24)]
    public void Three_contracts_can_be_chosen_that_nobody_configured(string contract, ClockKind clock, double hours) =>
        Within(Terms with { Contract = contract }, clock).ShouldBe(TimeSpan.FromHours(hours));

    [Fact]
    public void A_contract_of_ones_own_needs_no_policy_for_all_and_goes_before_a_shipped_one_of_its_name()
    {
        var own = new SlaPolicy("ours", ["contact-24h"], [ClocksUnderTest.Line(ClockKind.Contact, 8)]);

        var policies = new SlaPolicies(SlaPolicies.With([own]), DistanceBands.Default);

        Within(Terms with { Contract = "contact-24h" }, ClockKind.Contact, policies: policies).ShouldBe(TimeSpan.FromHours(8));
        Within(Terms, ClockKind.Arrange, policies: policies).ShouldBe(TimeSpan.FromHours(2));
        Within(Terms with { Contract = "on-site-24h" }, ClockKind.Resolve, policies: policies).ShouldBe(TimeSpan.FromHours(24));
    }

    [Fact]
    public void A_policy_of_ones_own_for_all_replaces_the_shipped_one()
    {
        var own = new SlaPolicy("all", [], [ClocksUnderTest.Line(ClockKind.Arrive, 5)]);
        var policies = new SlaPolicies(SlaPolicies.With([own]), DistanceBands.Default);

        Within(Terms, ClockKind.Arrive, policies: policies).ShouldBe(TimeSpan.FromHours(5));
        Within(Terms, ClockKind.Arrange, policies: policies).ShouldBeNull();
    }

    [Fact]
    public void Where_the_site_is_not_known_no_arrival_by_distance_is_promised() =>
        Within(Terms with { Site = null }, ClockKind.Arrive).ShouldBeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(400)]
    public void An_emergency_is_answered_within_30_minutes_on_its_way_within_2_hours_and_handled_within_4_however_far(int band)
    {
        var emergency = ClocksUnderTest.Emergency with { Site = ClocksUnderTest.At(band), UnderWarranty = band == 0 };

        Within(emergency, ClockKind.Respond).ShouldBe(TimeSpan.FromMinutes(30));
        Within(emergency, ClockKind.Dispatch).ShouldBe(TimeSpan.FromHours(2));
        Within(emergency, ClockKind.Arrive).ShouldBe(TimeSpan.FromHours(band == 0 ? 2 : 10));
        Within(emergency, ClockKind.Resolve).ShouldBe(TimeSpan.FromHours(4));
    }

    [Fact]
    public void A_request_is_arranged_within_2_hours_a_transferred_task_too_and_supervised_4_hours_after_the_assignment()
    {
        Within(Terms, ClockKind.Arrange).ShouldBe(TimeSpan.FromHours(2));
        Within(Terms, ClockKind.Arrange, ClockStart.Transfer).ShouldBe(TimeSpan.FromHours(2));
        Within(Terms, ClockKind.Supervise, ClockStart.Assignment).ShouldBe(TimeSpan.FromHours(4));
    }

    [Fact]
    public void An_emergency_is_arranged_at_once() =>
        Within(ClocksUnderTest.Emergency, ClockKind.Arrange).ShouldBe(TimeSpan.FromMinutes(10));

    [Fact]
    public void Planned_maintenance_has_no_clock_under_the_shipped_policy_but_the_call_after_a_visit_that_came_to_nothing() =>
        SlaPolicies.Shipped.TargetsFor(Terms with { Work = WorkOrderType.ForcedMaintenance }).Select(t => (t.Clock, t.Start))
            .ShouldBe([(ClockKind.CallBack, ClockStart.VisitEnded)]);

    [Fact]
    public void A_contract_promises_its_own_clocks_and_leaves_the_others_to_the_policy_for_all()
    {
        var contract = new SlaPolicy("gold", ["c-gold"],
        [
            ClocksUnderTest.Line(ClockKind.Contact, 24),
            ClocksUnderTest.Line(ClockKind.Resolve, 24) with { Hours = ClockHours.BusinessHours },
            ClocksUnderTest.Line(ClockKind.Arrive, 12),
        ]);
        var policies = new SlaPolicies([SlaPolicy.Shipped, contract], DistanceBands.Default);
        var terms = Terms with { Contract = "c-gold" };

        Within(terms, ClockKind.Contact, policies: policies).ShouldBe(TimeSpan.FromHours(24));
        Within(terms, ClockKind.Arrive, policies: policies).ShouldBe(TimeSpan.FromHours(12));
        Within(terms, ClockKind.Arrange, policies: policies).ShouldBe(TimeSpan.FromHours(2));
        policies.TargetsFor(terms).Single(t => t.Clock == ClockKind.Resolve).ShouldSatisfyAllConditions(
            t => t.Hours.ShouldBe(ClockHours.BusinessHours), t => t.Policy.ShouldBe("gold"));
        Within(terms with { Contract = "c-other" }, ClockKind.Arrive, policies: policies).ShouldBe(TimeSpan.FromHours(2));
    }

    [Fact]
    public void Each_severity_can_have_its_own_time_and_the_shortest_that_applies_holds()
    {
        var policies = ClocksUnderTest.With(
            ClocksUnderTest.Line(ClockKind.Arrive, 48),
            ClocksUnderTest.Line(ClockKind.Arrive, 4) with { Scope = SlaScope.All with { Severities = [1, 2] } },
            ClocksUnderTest.Line(
                ClockKind.Arrive, 1) with
            { Scope = SlaScope.All with { Severities = [1], Urgencies = [Urgency.High] } }).Policies;

        Within(Terms with { Severity = 4 }, ClockKind.Arrive, policies: policies).ShouldBe(TimeSpan.FromHours(48));
        Within(Terms with { Severity = 2 }, ClockKind.Arrive, policies: policies).ShouldBe(TimeSpan.FromHours(4));
        Within(Terms with { Severity = 1 }, ClockKind.Arrive, policies: policies).ShouldBe(TimeSpan.FromHours(4));
        Within(Terms with { Severity = 1, Urgency = Urgency.High }, ClockKind.Arrive, policies: policies).ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void A_catalogue_with_faults_says_what_is_wrong()
    {
        var line = ClocksUnderTest.Line(ClockKind.Arrive, 2);
        ImmutableArray<SlaPolicy> faulty =
        [
            new("x", ["a"], [line with { Within = TimeSpan.Zero, WarnShare = 0 },
                line with { ByBand = [.. Enumerable.Repeat(TimeSpan.FromHours(1), 4)] }]),
            new("x", ["a", " "], [line with { GrantsLoaner = true, Scope = SlaScope.All with { Severities = [5] } }]),
            new("", ["b"], []),
        ];

        var problems = string.Join('\n', SlaPolicyRules.Problems(faulty, new DistanceBands([300, 200], 0, 0.9)));

        foreach (var part in new[]
        {
            "without Contracts", "Two policies have the id 'x'", "Two policies are for the contract 'a'", "Within is above 0", "WarnShare",
            "either Within or ByBand", "more times than", "only a Resolve clock", "severities are 1..4", "it needs an id",
            "it has no lines", "a contract is empty",
            "rising order", "FurtherKilometres", "DetourFactor",
        })
            problems.ShouldContain(part);
        SlaPolicyRules.Problems([SlaPolicy.Shipped], DistanceBands.Default).ShouldBeEmpty();
    }
}
