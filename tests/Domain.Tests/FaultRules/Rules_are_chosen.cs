using Dispatch.Domain.FaultRules;

namespace Dispatch.Domain.Tests.FaultRules;

public class Rules_are_chosen
{
    private static readonly Advice Words = new("stop", "停机", "pare");

    private static readonly FaultRuleBook Book = FaultRuleBook.Of(
    [
        ("any-fmi", Rule(spn: 100)),
        ("very", Rule(spn: 100, fmi: 5)),
        ("loader", Rule("ZL", 100)),
        ("loader-50", Rule("ZL50", 100)),
        ("own", Rule(code: "E-07")),
        ("j1939-100-1", null),
    ]);

    [Theory]
    [InlineData("L550", "100/4", "any-fmi")]
    [InlineData("L550", "100/5", "very")]
    [InlineData("zl40", "100/5", "loader")]
    [InlineData("ZL50G", "100/5", "loader-50")]
    [InlineData("L550", "E-07", "own")]
    [InlineData("L550", "100/1", "any-fmi")]
    [InlineData("L550", "110/0", "j1939-110-0")]
    [InlineData("L550", "E-08", null)]
    public void The_longest_model_decides_then_the_very_code(string model, string code, string? rule) =>
        Book.Find(model, new FaultCode(code))?.Id.ShouldBe(rule);

    [Theory]
    [InlineData("SPN 100 FMI 1", "100/1")]
    [InlineData("spn:100, fmi:1", "100/1")]
    [InlineData("SPN100FMI01", "100/1")]
    [InlineData("100-1", "100/1")]
    [InlineData("100.1", "100/1")]
    [InlineData("１００／１", "100/1")]
    [InlineData(" e-07 ", "E-07")]
    [InlineData("1001", "1001")]
    [InlineData("", null)]
    public void Codes_are_read_as_feeds_write_them(string told, string? code) => FaultCode.Parse(told)?.Value.ShouldBe(code);

    [Theory]
    [InlineData(null, null, null, 1, 1, 24, "invalid_code")]
    [InlineData(100, null, "E-07", 1, 1, 24, "invalid_code")]
    [InlineData(null, 1, "E-07", 1, 1, 24, "invalid_code")]
    [InlineData(100, 1, null, 5, 1, 24, "invalid_severity")]
    [InlineData(100, 1, null, 1, 0, 24, "invalid_threshold")]
    [InlineData(100, 1, null, 1, 1, 0, "invalid_threshold")]
    [InlineData(100, 1, null, 1, 1, 745, "invalid_threshold")]
    public void What_can_be_no_rule_is_refused(int? spn, int? fmi, string? code, int severity, int times, double hours, string refusal) =>
        FaultRuleDecider.Write(FaultRuleState.Initial, new(null, spn, fmi, code, severity, times, TimeSpan.FromHours(hours), Words))
            .Rejection?.Code.ShouldBe(refusal);

    [Fact]
    public void Written_or_withdrawn_again_nothing_happens()
    {
        var written = FaultRuleState.Evolve(FaultRuleState.Initial, new FaultRuleWritten(Rule(spn: 1)));
        FaultRuleDecider.Write(written, Rule(spn: 1)).Events.ShouldBeEmpty();
        var withdrawn = FaultRuleState.Evolve(written, FaultRuleDecider.Withdraw(written, "mine").Events.Single());
        FaultRuleDecider.Withdraw(withdrawn, "mine").ShouldBe(Deciding.Decision<FaultRuleEvent>.Nothing);
        FaultRuleDecider.Write(withdrawn, Rule(spn: 1)).Events.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_shipped_rule_can_be_withdrawn_and_one_that_never_was_cannot()
    {
        FaultRuleDecider.Withdraw(FaultRuleState.Initial, "j1939-100-1").Events.ShouldHaveSingleItem();
        FaultRuleDecider.Withdraw(FaultRuleState.Initial, "j1939-0-0").Rejection?.Code.ShouldBe("unknown_fault_rule");
    }

    [Fact]
    public void The_shipped_rules_can_be_rules_and_no_two_are_for_the_same()
    {
        ShippedFaultRules.All.Select(rule => FaultRuleDecider.Write(FaultRuleState.Initial, rule.Rule).Rejection)
            .ShouldAllBe(found => found == null);
        ShippedFaultRules.All.Select(rule => rule.Id).ShouldBeUnique();
        ShippedFaultRules.All.Select(rule => (rule.Rule.Model, rule.Rule.Spn, rule.Rule.Fmi)).ShouldBeUnique();
    }

    private static FaultRule Rule(string? model = null, int? spn = null, int? fmi = null, string? code = null) =>
        new(model, spn, fmi, code, 2, 1, TimeSpan.FromHours(24), Words);
}
