using Dispatch.Domain.Customers;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Warranty;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Storage.Tests.Fixtures;
using SerialNumber = Dispatch.Domain.Machines.SerialNumber;

namespace Dispatch.Storage.Tests.Requests;

public abstract class RequestLists<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly RequestContactRow Caller = new("SR-1", "王小明", "+86 555", null, "采石场");

    [Fact]
    public async Task A_request_comes_back_whole_with_who_called_until_that_is_erased()
    {
        var node = await Database.StartAsync();
        var request = Request("SR-1") with
        {
            RemoteSince = A.Noon,
            RemoteResult = new RemoteReport(false, A.Noon),
            WorkOrder = new WorkOrderId("WO-1"),
            NextCallAt = A.Noon.AddHours(1),
            CallBacks = [new CallBack(1, A.Noon.AddHours(1), "the price", A.Noon)],
            Calls = [new JoinedCall(RequestChannel.Hotline, "again", A.Noon)],
        };
        await node.AppendAsync(A.Append("request/SR-1") with { Views = [request, Caller] });

        var found = await Views(node).FindAsync("SR-1", CancellationToken.None);
        found!.Contact.ShouldBe(Caller);
        found.Request.CallBacks.ShouldBe(request.CallBacks);
        found.Request.Calls.ShouldBe(request.Calls);
        (found.Request with { CallBacks = request.CallBacks, Calls = request.Calls, Clocks = request.Clocks }).ShouldBe(request);

        await node.AppendAsync(A.Append("request/SR-1", found.Head) with { Erasures = [Erasure.Of<RequestContactRow>("SR-1")] });
        (await Views(node).FindAsync("SR-1", CancellationToken.None))!.Contact.ShouldBeNull();
    }

    [Fact]
    public async Task Only_what_was_asked_for_is_listed_newest_first()
    {
        var node = await Database.StartAsync();
        var plain = Request("SR-1");
        await node.AppendAsync(A.Append() with
        {
            Views =
            [
                plain,
                plain with { Id = "SR-2", Status = RequestStatus.Transferred,
                    File = plain.File with { ReceivedAt = A.Noon.AddMinutes(1) } },
                plain with { Id = "SR-3", Owner = "user:8", File = plain.File with { Machine = new SerialNumber("SN2"), Customer = null } },
                plain with { Id = "SR-4", File = plain.File with { Station = new StationId("east") } },
            ],
        });

        (await Ids(node, new([]))).ShouldBe("SR-2,SR-4,SR-3,SR-1");
        (await Ids(node, new([RequestStatus.Transferred, RequestStatus.Closed]))).ShouldBe("SR-2");
        (await Ids(node, new([], Owner: "user:8"))).ShouldBe("SR-3");
        (await Ids(node, new([], Machine: "SN1", Station: "west"))).ShouldBe("SR-2,SR-1");
        (await Ids(node, new([], Customer: "C-1", Station: "east"))).ShouldBe("SR-4");
    }

    private static IRequestViews Views(StorageNode node) => node.Get<IRequestViews>();

    private static async Task<string> Ids(StorageNode node, RequestFilter filter) =>
        string.Join(",",
            (await Views(node).ListAsync(filter, new(null, 10), CancellationToken.None)).Items.Select(found => found.Request.Id));

    private static RequestRow Request(string id) => new(
        id,
        new RequestFile(
            RequestChannel.Email,
            new CustomerId("C-1"),
            new SerialNumber("SN1"),
            "L 60",
            new StationId("west"),
            "Europe/Berlin",
            null,
            WorkOrderType.Repair,
            "无法举升",
            null,
            "quarry",
            null,
            null,
            null,
            2,
            Urgency.Normal,
            WarrantyFinding.At(A.Noon, null),
            null,
            A.Noon),
        RequestStatus.Open,
        2,
        Urgency.Normal,
        "user:7",
        TriageLevel.Phone,
        null,
        null,
        null,
        null,
        null,
        null,
        [],
        [],
        []);
}

public sealed class RequestListsOnSqlite : RequestLists<SqliteFile>;

public sealed class RequestListsOnPostgres : RequestLists<PostgresBase>;
