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
    public void Outside_the_warranty_no_arrival_is_promised_and_where_it_is_not_known_as_within()
    {
        Within(Terms with { UnderWarranty = false }, ClockKind.Arrive).ShouldBeNull();
        Within(Terms with { UnderWarranty = null }, ClockKind.Arrive).ShouldBe(Within(Terms, ClockKind.Arrive));
    }

    [Fact]
    public void Where_the_site_is_not_known_no_arrival_by_distance_is_promised() =>
        Within(Terms with { Site = null }, ClockKind.Arrive).ShouldBeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(400)]
    public void An_emergency_is_answered_within_30_minutes_on_site_within_2_hours_and_handled_within_4_however_far(int band)
    {
        var emergency = ClocksUnderTest.Emergency with { Site = ClocksUnderTest.At(band), UnderWarranty = band == 0 };

        Within(emergency, ClockKind.Respond).ShouldBe(TimeSpan.FromMinutes(30));
        Within(emergency, ClockKind.Arrive).ShouldBe(TimeSpan.FromHours(2));
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
    public void Planned_maintenance_has_no_clocks_under_the_shipped_policy() =>
        SlaPolicies.Shipped.TargetsFor(Terms with { Work = WorkOrderType.ForcedMaintenance }).ShouldBeEmpty();

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
