using System.Text;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.WorkOrders;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Tests.Sla;

public class Rules_come_from_configuration
{
    private static readonly ClockTerms Terms = new(
        "c-gold", 2, Urgency.High, true, WorkOrderType.Repair, new StationId("west"), "Asia/Shanghai",
        new SiteEvidence(new DistanceBand(150), 120, DistanceMethod.Road, "osrm", new StationId("west")));

    private static async Task<SlaRules> RulesAsync(string json)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json)));
        builder.AddRules();
        using var host = builder.Build();
        await host.StartAsync();
        return host.Services.GetRequiredService<SlaRules>();
    }

    private static async Task<string> RefusalOf(string json) =>
        (await Should.ThrowAsync<OptionsValidationException>(() => RulesAsync(json))).Message;

    [Fact]
    public async Task Without_any_the_shipped_policies_hold()
    {
        var rules = await RulesAsync("{}");

        rules.Policies.TargetsFor(Terms).ShouldBe(SlaPolicies.Shipped.TargetsFor(Terms));
        rules.Policies.Bands.Of(450).ShouldBe(new DistanceBand(500));
        rules.LadderOf(ClockKind.Arrive).Steps.ShouldBe(EscalationLadder.Default.Steps);
        rules.LadderOf(ClockKind.Supervise).Steps.ShouldBe(EscalationLadder.Supervision.Steps);
    }

    [Fact]
    public async Task A_policy_of_a_contract_says_what_is_promised_to_whom()
    {
        var rules = await RulesAsync("""
            {"Sla": {
              "Bands": [50, 150],
              "Policies": [
                {"Id": "standard", "Lines": [{"Clock": "Contact", "Within": "1.00:00:00"}]},
                {"Id": "gold", "Contracts": ["c-gold"], "Lines": [
                  {"Clock": "Arrive", "ByBand": ["01:00:00", "02:00:00", "04:00:00"], "PerFurtherBand": "02:00:00", "UnderWarranty": true},
                  {"Clock": "Supervise", "From": "Assignment", "Within": "04:00:00", "Urgencies": ["High", "Emergency"]},
                  {"Clock": "Resolve", "Within": "16:00:00", "Hours": "BusinessHours", "WarnShare": 0.5, "GrantsLoaner": true, "Severities": [1, 2], "Works": ["Repair"]}]}]
            }}
            """);

        rules.Policies.TargetsFor(Terms).ShouldBe(
        [
            new(ClockKind.Arrive, ClockStart.Receipt, TimeSpan.FromHours(4), ClockHours.AroundTheClock, 0.75, false, "gold"),
            new(ClockKind.Supervise, ClockStart.Assignment, TimeSpan.FromHours(4), ClockHours.AroundTheClock, 0.75, false, "gold"),
            new(ClockKind.Resolve, ClockStart.Receipt, TimeSpan.FromHours(16), ClockHours.BusinessHours, 0.5, true, "gold"),
            new(ClockKind.Contact, ClockStart.Receipt, TimeSpan.FromDays(1), ClockHours.AroundTheClock, 0.75, false, "standard"),
        ]);
        rules.Policies.TargetsFor(Terms with { Contract = null }).Single().Clock.ShouldBe(ClockKind.Contact);
    }

    [Fact]
    public async Task Opening_hours_holidays_and_ladders_are_read()
    {
        var rules = await RulesAsync("""
            {"Sla": {
              "TimeZone": "Europe/Madrid",
              "BusinessHours": {"Exceptions": [{"Date": "2026-03-03"}]},
              "Stations": {"west": {
                "Week": [{"Day": "Monday", "Opens": "08:00", "Closes": "12:00"}, {"Day": "Monday", "Opens": "22:00", "Closes": "00:00"}],
                "Exceptions": [{"Date": "2026-03-03", "Opens": "10:00", "Closes": "11:00"}]}},
              "Ladder": {"Steps": [{"Stage": "Breach", "Role": "Head", "After": "00:10:00"}], "RepeatEvery": "00:30:00", "Repeats": 2}
            }}
            """);
        var monday = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(8));

        rules.Calendars.Of(new StationId("west"), "Asia/Shanghai").Between(monday, monday.AddDays(2)).ShouldBe(TimeSpan.FromHours(7));
        rules.Calendars.Of(null, null).Between(monday, monday.AddDays(3)).ShouldBe(TimeSpan.FromHours(19));
        rules.LadderOf(ClockKind.Arrive).ShouldSatisfyAllConditions(
            l => l.Steps.ShouldBe([new(EscalationStage.Breach, EscalationRole.Head, TimeSpan.FromMinutes(10))]),
            l => l.RepeatEvery.ShouldBe(TimeSpan.FromMinutes(30)),
            l => l.Repeats.ShouldBe(2));
    }

    [Fact]
    public async Task A_contract_is_configured_without_writing_the_standard_policy_again()
    {
        var rules = await RulesAsync(
            """{"Sla": {"Policies": [{"Id": "gold", "Contracts": ["c"], "Lines": [{"Clock": "Arrive", "Within": "1:00"}]}]}}""");

        rules.Policies.TargetsFor(Terms with { Contract = "c" }).Single(t => t.Clock == ClockKind.Arrive).Policy.ShouldBe("gold");
        rules.Policies.TargetsFor(Terms).Single(t => t.Clock == ClockKind.Arrange && t.Start == ClockStart.Receipt).Policy
            .ShouldBe("standard");
    }

    [Theory]
    [InlineData("""{"Sla": {"DetourFactor": 0.5}}""", "DetourFactor")]
    [InlineData("""{"Sla": {"TimeZone": "Shanghai"}}""", "'Shanghai' is no IANA time zone")]
    [InlineData("""{"Sla": {"Bands": [300, 200]}}""", "Sla:Policies: Bands are given in rising order")]
    [InlineData("""{"Sla": {"Policies": [{"Id": "a", "Lines": [{"Clock": "Arrive", "Within": "1:00"}]}, """
        + """{"Id": "b", "Lines": [{"Clock": "Arrive", "Within": "1:00"}]}]}}""",
        "without Contracts")]
    [InlineData("""{"Sla": {"Policies": [{"Id": "all", "Lines": [{"Within": "1:00"}]}]}}""", "a line needs a Clock")]
    [InlineData("""{"Sla": {"Policies": [{"Id": "all", "Lines": [{"Clock": "Arrive", "Within": "1:00", "Severities": [9]}]}]}}""",
        "severities are 1..4")]
    [InlineData("""{"Sla": {"BusinessHours": {"Week": [{"Day": "Monday", "Opens": "08:00"}]}}}""", "needs Day, Opens and Closes")]
    [InlineData("""{"Sla": {"Stations": {"west": {"Week": [{"Day": "Monday", "Opens": "08:00", "Closes": "07:00"}]}}}}""",
        "Sla:Stations:west: Monday")]
    [InlineData("""{"Sla": {"Stations": {"west": {"Exceptions": [{"Date": "2026-03-03", "Closes": "11:00"}]}}}}""", "or neither")]
    [InlineData("""{"Sla": {"Ladder": {"Repeats": 5000}}}""", "Sla:Ladder: Repeats is 0..1000")]
    [InlineData("""{"Sla": {"Supervision": {"Steps": [{"Stage": "Breach"}]}}}""", "needs Stage and Role")]
    public async Task A_fault_stops_the_start_and_says_what_to_change(string json, string says) =>
        (await RefusalOf(json)).ShouldContain(says);
}
