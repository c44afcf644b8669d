using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Stock;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.Stock;

public class A_van_is_stocked
{
    private static readonly DateTimeOffset Seven = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Future = TimeSpan.FromMinutes(5);
    private TechnicianState technician =
        TechnicianState.Evolve(TechnicianState.Initial, new TechnicianRegistered(new(new StationId("s1"), [], new(50, 9))));

    [Fact]
    public void What_was_counted_is_there_and_what_a_signed_record_used_is_not()
    {
        Count(7, new("f-1 ", "Oil filter", 4), new("H-2", "Hose", 1));
        Use(9, new PartUse("F-1", 3), new PartUse("X-9", 1));

        Van().ShouldBe([("F-1", 1, 0), ("H-2", 1, 0), ("X-9", 0, 1)]);
        technician.Stock.OnBoard.ShouldBe(["F-1", "H-2"]);
    }

    [Fact]
    public void Use_beyond_the_stock_is_never_refused_but_asks_for_a_count()
    {
        Count(7, new PartCount("F-1", "Oil filter", 1));
        Use(9, new PartUse("F-1", 3));

        Van().ShouldBe([("F-1", 0, 2)]);
        technician.Stock.OnBoard.ShouldBeEmpty();

        Count(10, new PartCount("F-1", "Oil filter", 2));
        Van().ShouldBe([("F-1", 2, 0)]);
    }

    [Fact]
    public void A_part_that_nobody_ever_counted_is_short_until_somebody_does()
    {
        Use(9, new PartUse("X-9", 2));
        Use(8, new PartUse("X-9", 1));
        Van().ShouldBe([("X-9", 0, 3)]);
        Use(9, new PartUse("X-9", -1));
        Van().ShouldBe([("X-9", 0, 2)]);

        Count(10, new PartCount("X-9", "Sensor", 1));

        Van().ShouldBe([("X-9", 1, 0)]);
    }

    [Fact]
    public void A_correction_of_the_record_moves_the_stock_by_the_difference()
    {
        Count(7, new PartCount("F-1", "Oil filter", 2));
        Use(9, new PartUse("F-1", 3));
        Use(9, new PartUse("F-1", -2));

        Van().ShouldBe([("F-1", 1, 0)]);
    }

    [Fact]
    public void What_was_used_before_the_count_is_in_the_count_although_it_is_told_later()
    {
        Count(11, new PartCount("F-1", "Oil filter", 2));
        Use(10, new PartUse("F-1", 1));

        Van().ShouldBe([("F-1", 2, 0)]);
    }

    [Fact]
    public void A_count_that_comes_late_does_not_undo_a_later_one()
    {
        Count(11, new PartCount("F-1", "Oil filter", 2));
        Count(8, new("F-1", "Oil filter", 9), new("H-2", "Hose", 1));

        Van().ShouldBe([("F-1", 2, 0), ("H-2", 1, 0)]);
    }

    [Fact]
    public void A_whole_count_takes_out_what_it_does_not_name()
    {
        Count(7, new("F-1", "Oil filter", 2), new("H-2", "Hose", 1));
        When(new CountStock([new("H-2", "Hose", 3)], IsWhole: true, At(8), At(8)));

        Van().ShouldBe([("H-2", 3, 0)]);
    }

    [Fact]
    public void A_whole_count_leaves_what_was_counted_after_it_and_takes_out_what_was_counted_in_its_own_moment()
    {
        Count(7, new PartCount("H-2", "Hose", 1));
        Count(9, new PartCount("F-1", "Oil filter", 2));
        When(new CountStock([new("X-9", "Sensor", 3)], IsWhole: true, At(7), At(9)));

        Van().ShouldBe([("F-1", 2, 0), ("X-9", 3, 0)]);
    }

    [Fact]
    public void A_part_used_in_the_moment_of_its_count_is_gone_from_it()
    {
        Count(9, new PartCount("F-1", "Oil filter", 2));
        Use(9, new PartUse("F-1", 1));

        Van().ShouldBe([("F-1", 1, 0)]);
    }

    [Fact]
    public void A_list_has_five_hundred_kinds_of_parts_and_no_more()
    {
        PartCount[] parts = [.. Enumerable.Range(0, StockDecider.MaxParts + 1).Select(number => new PartCount($"P-{number}", "Part", 1))];

        Count(7, [.. parts.Skip(1)]);

        StockDecider.Decide(technician, new CountStock([parts[0]], false, At(7), At(7)), Future).Rejection!.Code.ShouldBe("too_many_parts");
    }

    [Fact]
    public void The_largest_quantity_and_the_last_moment_of_a_clock_that_is_ahead_are_taken()
    {
        When(new CountStock([new("F-1", "Oil filter", PartCount.MaxQuantity)], IsWhole: false, At(7) + Future, At(7)));

        Van().ShouldBe([("F-1", PartCount.MaxQuantity, 0)]);
    }

    [Fact]
    public void The_same_count_told_twice_happens_once()
    {
        var count = new CountStock([new("F-1", "Oil filter", 2)], IsWhole: false, At(7), At(7));

        When(count).ShouldHaveSingleItem();
        When(count).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(" ", "Filter", 1, 7, "invalid_part")]
    [InlineData("F-1", "Filter", -1, 7, "invalid_quantity")]
    [InlineData("F-1", "Filter", 10_001, 7, "invalid_quantity")]
    [InlineData("F-1", "Filter", 1, 8, "in_future")]
    public void A_wrong_count_is_refused(string number, string name, int quantity, int at, string code) =>
        StockDecider.Decide(technician, new CountStock([new(number, name, quantity)], false, At(at), At(7)), Future).Rejection!.Code
            .ShouldBe(code);

    [Fact]
    public void A_part_is_not_counted_twice_at_once() =>
        StockDecider.Decide(
            technician, new CountStock([new("f-1", "Filter", 1), new("F-1", "Filter", 2)], false, At(7), At(7)), Future).Rejection!.Code
            .ShouldBe("duplicate_part");

    [Fact]
    public void A_version_of_a_record_uses_what_the_version_before_did_not()
    {
        var first = Version(
            1, [new("F-1", "Oil filter", 2, null, null), new("P-9", "Pump", 1, "old", "new"), new("p-9", "Pump", 1, "old 2", "new 2")]);
        var second = Version(2, [new("F-1", "Oil filter", 3, null, null), new("P-9", "Pump", 1, "old", "new")]);

        PartUse.Between(null, first).ShouldBe([new("F-1", 2), new("P-9", 2)]);
        PartUse.Between(first, second).ShouldBe([new("F-1", 1), new("P-9", -1)]);
        PartUse.Between(second, second with { Number = 3 }).ShouldBeEmpty();
    }

    private static RecordVersion Version(int number, ImmutableArray<ReplacedPart> parts) =>
        new(number, RecordSheet.Blank with { Parts = parts }, [], null, null);

    private static DateTimeOffset At(int hour) => Seven.AddHours(hour - 7);

    private void Count(int hour, params ImmutableArray<PartCount> parts) => When(new CountStock(parts, IsWhole: false, At(hour), At(12)));

    private void Use(int hour, params ImmutableArray<PartUse> parts) => When(new UseParts(new WorkOrderId("WO-1"), 1, parts, At(hour)));

    private ImmutableArray<TechnicianEvent> When(StockCommand command)
    {
        Decision<TechnicianEvent> decision = StockDecider.Decide(technician, command, Future);
        decision.Rejection.ShouldBeNull();
        technician = decision.Events.Aggregate(technician, TechnicianState.Evolve);
        return decision.Events;
    }

    private (string Number, int Quantity, int Shortfall)[] Van() =>
        [.. technician.Stock.Items.Select(item => (item.Number, item.Quantity, item.Shortfall))];
}
