using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Live.Messages;
using Dispatch.Live.Topics;

namespace Dispatch.Live.Tests;

/// <summary>What a concept has to say, and what it gets for it.</summary>
public class TopicTests
{
    private static readonly LiveFilter All = new(["tools"]);

    [Fact]
    public void A_new_topic_says_its_rows_and_is_told_by_its_name()
    {
        var model = new LiveModel(new LiveTopics([new ToolTopic()]));

        model.Apply(new ToolRow("drill", "s1", "t1"), 1);
        var first = model.TakeFrame(1)!;
        model.Apply(new ToolRow("drill", "s1", null), 2);
        var second = model.TakeFrame(2)!;

        Told(first, All).Set.ShouldBe(["drill of t1"]);
        Told(second, All).Set.ShouldBe(["drill of nobody"]);
    }

    [Fact]
    public void It_is_told_to_its_territory_and_to_whom_it_concerns()
    {
        var model = new LiveModel(new LiveTopics([new ToolTopic()]));
        model.Apply(new ToolRow("drill", "s1", "t1"), 1);
        var frame = model.TakeFrame(1)!;

        frame.For(All with { Territory = "s2" }, 100).ShouldBeEmpty();
        frame.For(All with { Technician = "t2" }, 100).ShouldBeEmpty();
        Told(frame, All with { Territory = "s1", Technician = "t1" }).Set.Length.ShouldBe(1);

        model.Apply(new ToolRow("drill", "s2", "t2"), 2);
        Told(model.TakeFrame(2)!, All with { Technician = "t1" }).Gone.ShouldBe(["drill"]);
    }

    [Fact]
    public void Two_topics_of_one_name_or_of_the_same_row_are_refused_with_both_named()
    {
        var sameName = Should.Throw<InvalidOperationException>(() => new LiveTopics([new ToolTopic(), new ToolTopic()]));
        var sameRow = Should.Throw<InvalidOperationException>(() => new LiveTopics([new ToolTopic(), new OtherToolTopic()]));

        sameName.Message.ShouldContain("'tools'");
        sameRow.Message.ShouldContain("ToolTopic and OtherToolTopic");
    }

    [Fact]
    public void What_a_host_finds_shows_rows_of_its_concepts_and_no_others()
    {
        var topics = new LiveTopics(Grains.Interfaces.Modules.ModuleDiscovery.Of<LiveTopic>([typeof(LiveTopic).Assembly]));

        topics.Offered.ShouldBe(["decisions", "machines", "services", "requests", "stations", "technicians", "jobs"], ignoreOrder: true);
        topics.SourceOf(Rows.Meter("SN1", 1))!.KeyOf(Rows.Meter("SN1", 1)).ShouldBe(new LiveKey(typeof(MeterRow), "SN1"));
        topics.SourceOf(Work.CustomerFile).ShouldBeNull();
        topics.SourceOf(Work.Customer("Obras Ebro")).ShouldNotBeNull().Row.ShouldBe(typeof(CustomerDetailsRow));
    }

    private static LiveItems<string> Told(LiveFrame frame, LiveFilter filter)
    {
        LiveContent content = frame.For(filter, 100).ShouldHaveSingleItem();
        return content["tools"].ShouldBeOfType<LiveItems<string>>();
    }

    private sealed record ToolRow(string Id, string Station, string? Holder) : ViewRow;

    private class ToolTopic : LiveTopic<ToolRow, string>
    {
        public override string Name => "tools";

        public override bool IsForTechnicians => true;

        public override Task ReadAsync(LiveReading reading) => Task.CompletedTask;

        public override string IdOf(ToolRow row) => row.Id;

        public override string? StationOf(ToolRow item) => item.Station;

        public override IEnumerable<string> TechniciansOf(ToolRow item) => item.Holder is { } holder ? [holder] : [];

        public override string MessageOf(ToolRow item) => $"{item.Id} of {item.Holder ?? "nobody"}";
    }

    private sealed class OtherToolTopic : ToolTopic
    {
        public override string Name => "other tools";
    }
}
