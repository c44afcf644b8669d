using Dispatch.Silo.Settings;
using Microsoft.Extensions.Configuration;

namespace Dispatch.Architecture.Tests.Configuration;

public class SettingsCheckTests
{
    [Theory]
    [InlineData("Outbox:Held", "5")]
    [InlineData("outbox:held", "5")]
    [InlineData("Dispatching:ManualStations:0", "west")]
    [InlineData("Dispatching:ManualStations", "")]
    [InlineData("Sla:Stations:west:Week:0:Day", "Monday")]
    [InlineData("Sla:Policies:0:Lines:0:ByBand:3", "10:00:00")]
    [InlineData("Records:AlsoMandatory:Repair:0", "Photos")]
    [InlineData("Machines:Plans:0:Lines:0:OpensAfter:Months", "6")]
    [InlineData("Demo:Enabled", "false")]
    [InlineData("Planning:HighLoad", "1")]
    [InlineData("PATH", "/usr/bin")]
    public void What_there_is_to_set_is_taken(string key, string value) => Problems(key, value).ShouldBeEmpty();

    [Theory]
    [InlineData("Sla:Stations:west:Weak:0:Day", "Monday", "Sla:Stations:west:Weak is no setting; did you mean Sla:Stations:west:Week?")]
    [InlineData("Sla:Policies:0:Lines:0:Clok", "Arrive",
        "Sla:Policies:0:Lines:0:Clok is no setting; did you mean Sla:Policies:0:Lines:0:Clock?")]
    [InlineData("Sla:Policies:0:Lines:0:Clock", "Arrival",
        "Sla:Policies:0:Lines:0:Clock is 'Arrival'; set Respond, Contact, Arrange, Supervise, Dispatch, Arrive, Resolve or CallBack.")]
    [InlineData("Sla:Policies:first:Id", "x", "Sla:Policies:first: 'first' is not a whole number.")]
    [InlineData("Records:AlsoMandatory:Repairs:0", "Photos",
        "Records:AlsoMandatory:Repairs: 'Repairs' is not Repair, ForcedMaintenance, Installation, Inspection or ReturnVisit.")]
    [InlineData("Live:FirstBackOff", "1", "Live:FirstBackOff is no setting; did you mean Outbox:FirstBackOff?")]
    [InlineData("Deadlines:Xyzzy", "1", "Deadlines:Xyzzy is no setting; Deadlines has Horizon, BatchSize.")]
    [InlineData("Deadlines", "1", "Deadlines is '1', but has settings of its own: Horizon, BatchSize.")]
    [InlineData("Dispatching:ManualStations", "west",
        "Dispatching:ManualStations is 'west'; set a list, Dispatching:ManualStations:0 and so on.")]
    [InlineData("Deadlines:BatchSize:0", "1", "Deadlines:BatchSize has no settings of its own; set a whole number, 1 to 10000.")]
    [InlineData("Deadlines:BatchSize", "1.5", "Deadlines:BatchSize is '1.5'; set a whole number, 1 to 10000.")]
    [InlineData("Planning:HighLoad", "1.1", "Planning:HighLoad is '1.1'; set a number, 0 to 1.")]
    [InlineData("Demo:Enabled", "on", "Demo:Enabled is 'on'; set true or false.")]
    [InlineData("Push:Subject", "Bob", "Push:Subject must begin with mailto: or https://.")]
    public void What_cannot_be_is_named_with_what_to_change(string key, string value, string advice) =>
        Problems(key, value).ShouldHaveSingleItem().ShouldBe(advice);

    [Theory]
    [InlineData("Outbx", "Outbox")]
    [InlineData("Dispatch", "Dispatching")]
    [InlineData("Stroage", "Storage")]
    [InlineData("sla", "Sla")]
    [InlineData("Terminal", null)]
    public void A_name_that_is_nearly_one_of_ours_is_known_for_it(string typed, string? meant) =>
        NearName.Of(typed, Sections.All.Keys).ShouldBe(meant);

    private static IEnumerable<string> Problems(string key, string value) =>
        SettingsCheck.Problems(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build());
}
