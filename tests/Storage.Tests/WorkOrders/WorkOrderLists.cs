using System.Collections.Immutable;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Sla;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.WorkOrders;

public abstract class WorkOrderLists<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly SlaClock Clock = new(
        new ClockTarget(ClockKind.Arrive, ClockStart.Receipt, TimeSpan.FromHours(2), ClockHours.AroundTheClock, 0.75, false, "standard"),
        A.Noon,
        TimeSpan.FromMinutes(10),
        null,
        null,
        null,
        Warned: true,
        Restarted: false,
        ClockOutcome.Open,
        null,
        new ClockPause("Weather", A.Noon.AddMinutes(10)),
        new Escalation(EscalationStage.Warning, 1, null, true),
        null);

    [Fact]
    public async Task An_order_comes_back_whole_with_its_bookings()
    {
        var node = await Database.StartAsync();
        var (first, second) = (Booking(1, "ana") with { EndedAt = A.Noon }, Booking(2, "bo"));
        var order = Order("WO-1") with
        {
            Booking = second,
            Offers = [new Offer(1, new TechnicianId("ana"), A.Noon, OfferState.Rejected, A.Noon)],
            PausedFrom = WorkOrderStatus.OnSite,
            PauseReason = PauseReason.Weather,
            Preparation = new Preparation(A.Noon, A.Noon.AddDays(1), A.Noon, "油滤"),
            Completion = new Completion(CompletionResult.Unsolved, 611.5, "泵", A.Noon),
            FollowUp = new WorkOrderId("WO-2"),
            RecordSigned = true,
            Clocks = [Clock],
        };
        await node.AppendAsync(A.Append("work-order/WO-1") with
        {
            Views = [order, BookingRow.Of("WO-1", first), BookingRow.Of("WO-1", second), new ClockRow("work-order/WO-1", "west", Clock)],
        });

        var found = await Views(node).FindAsync("WO-1", CancellationToken.None);

        found!.Bookings.ShouldBe([BookingRow.Of("WO-1", first), BookingRow.Of("WO-1", second)]);
        found.Order.Offers.ShouldBe(order.Offers);
        found.Order.Clocks.ShouldBe(order.Clocks);
        (found.Order with { Offers = order.Offers, Clocks = order.Clocks }).ShouldBe(order);
        (await Database.CountAsync("clocks where clock = 'Arrive' and outcome = 'Open' and station = 'west'")).ShouldBe(1);
        (await Views(node).FindAsync("WO-9", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Pages_are_newest_first_and_do_not_overlap()
    {
        var node = await Database.StartAsync();
        ImmutableArray<(string Id, int Minutes)> given = [("WO-a", 3), ("WO-b", 1), ("WO-c", 2), ("WO-d", 2), ("WO-e", 0)];
        await node.AppendAsync(A.Append() with { Views = [.. given.Select(g => Order(g.Id, A.Noon.AddMinutes(g.Minutes)))] });

        var listed = new List<string>();
        for (string? after = null; ;)
        {
            var page = await Views(node).ListAsync(new([]), new(after, 2), CancellationToken.None);
            listed.AddRange(page.Items.Select(order => order.Id));
            if ((after = page.Next) is null)
                break;
        }

        listed.ShouldBe(["WO-a", "WO-d", "WO-c", "WO-b", "WO-e"]);
    }

    [Fact]
    public async Task Only_what_was_asked_for_is_listed()
    {
        var node = await Database.StartAsync();
        var plain = Order("WO-1");
        await node.AppendAsync(A.Append() with
        {
            Views =
            [
                plain,
                plain with { Id = "WO-2", Status = WorkOrderStatus.Accepted, Booking = Booking(1, "ana") },
                plain with { Id = "WO-3", Jeopardy = OrderJeopardy.Breached, File = plain.File with { Station = new StationId("east") } },
                new PendingOfferRow("bo", "WO-3", A.Noon),
                plain with { Id = "WO-4", Jeopardy = OrderJeopardy.AtRisk,
                    File = plain.File with { Machine = new SerialNumber("SN2"), Request = null, Customer = null } },
            ],
        });

        (await Ids(node, new([WorkOrderStatus.Accepted, WorkOrderStatus.OnSite]))).ShouldBe("WO-2");
        (await Ids(node, new([], Station: "east"))).ShouldBe("WO-3");
        (await Ids(node, new([], Technician: "ana"))).ShouldBe("WO-2");
        (await Ids(node, new([], OfferedTo: "bo"))).ShouldBe("WO-3");
        (await Ids(node, new([], Machine: "SN2"))).ShouldBe("WO-4");
        (await Ids(node, new([], Customer: "C-1"))).ShouldBe("WO-3,WO-2,WO-1");
        (await Ids(node, new([], Request: "SR-1", Station: "west"))).ShouldBe("WO-2,WO-1");
        (await Ids(node, new([], Jeopardy: true))).ShouldBe("WO-4,WO-3");
        (await Ids(node, new([], Jeopardy: false))).ShouldBe("WO-2,WO-1");
    }

    [Fact]
    public async Task An_order_is_of_whoever_was_asked_for_it_and_of_whoever_is_to_be_at_its_machine()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append("work-order/WO-1") with
        {
            Events = [A.Event()],
            Views = [Order("WO-1"), Order("WO-2") with { Booking = Booking(1, "ana") }, new AskedTechnicianRow("WO-1", "bo")],
        });
        await node.AppendAsync(A.Append("work-order/WO-1", 1) with
        {
            Events = [A.Event()],
            Views = [new AskedTechnicianRow("WO-1", "bo"), new AskedTechnicianRow("WO-1", "eva")],
        });

        var open = await node.Get<IBelongings>().FindAsync("work-order", "WO-1", CancellationToken.None);
        var taken = await node.Get<IBelongings>().FindAsync("work-order", "WO-2", CancellationToken.None);

        open!.Technicians.Order().ShouldBe(["ana", "bo", "eva"]);
        taken!.Technicians.ShouldBe(["ana"]);
    }

    [Fact]
    public async Task What_its_service_consists_of_comes_back_whole_and_the_last_word_counts()
    {
        var node = await Database.StartAsync();
        var words = new PlanText("Oil", "机油", "Aceite");
        var (first, last) = (
            new ServiceWork([new("oil", words)], []),
            new ServiceWork([new("oil", words), new("grease", words)], [new("60-1020", words, 18.5, MaterialUnit.Litre)]));
        await node.AppendAsync(A.Append("work-order/WO-1") with
        {
            Events = [A.Event()],
            Views = [Order("WO-1"), new ServiceWorkRow("WO-1", first)],
        });
        await node.AppendAsync(A.Append("work-order/WO-1", 1) with { Events = [A.Event()], Views = [new ServiceWorkRow("WO-1", last)] });

        (await Views(node).ServiceAsync("WO-1", CancellationToken.None)).ShouldBe(last);
        (await Views(node).ServiceAsync("WO-2", CancellationToken.None)).ShouldBe(ServiceWork.None);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("e30=")]
    public async Task A_cursor_of_another_list_is_refused(string cursor)
    {
        var node = await Database.StartAsync();

        await Should.ThrowAsync<FormatException>(() => Views(node).ListAsync(new([]), new(cursor, 10), CancellationToken.None));
    }

    private static IWorkOrderViews Views(StorageNode node) => node.Get<IWorkOrderViews>();

    private static async Task<string> Ids(StorageNode node, WorkOrderFilter filter) =>
        string.Join(",", (await Views(node).ListAsync(filter, new(null, 10), CancellationToken.None)).Items.Select(order => order.Id));

    private static Booking Booking(int number, string technician) =>
        new(number, new TechnicianId(technician), A.Noon, A.Noon.AddHours(1), A.Noon.AddMinutes(-30), A.Noon.AddMinutes(1));

    private static WorkOrderRow Order(string id, DateTimeOffset? receivedAt = null) => SampleOrder.Open(id, receivedAt);
}

public sealed class WorkOrderListsOnSqlite : WorkOrderLists<SqliteFile>;

public sealed class WorkOrderListsOnPostgres : WorkOrderLists<PostgresBase>;
