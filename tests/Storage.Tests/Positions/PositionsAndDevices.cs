using Dispatch.Domain.Positions;
using Dispatch.Domain.Technicians;
using Dispatch.Grains.Interfaces.Views.Devices;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Positions;

public abstract class PositionsAndDevices<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly Breadcrumb Seen = new(new(48.1, 11.5), A.Noon, 12.5, 36, null);

    [Fact]
    public async Task A_track_comes_back_in_order_of_time_between_two_instants()
    {
        var node = await Database.StartAsync();
        var views = node.Get<IPositionViews>();
        var crumbs = Enumerable.Range(0, 5).Select(minute => Seen with { At = A.Noon.AddMinutes(minute) }).ToArray();
        await node.AppendAsync(A.Append("technician/T1") with
        {
            Views = [.. crumbs.Reverse().Select(crumb => new BreadcrumbRow("T1", crumb, A.Noon)), new PositionRow("T1", crumbs[4])],
        });

        (await views.TrackAsync("T1", A.Noon.AddMinutes(1), A.Noon.AddMinutes(4), 10, CancellationToken.None)).ShouldBe(crumbs[1..4]);
        (await views.TrackAsync("T1", A.Noon, A.Noon.AddHours(1), 2, CancellationToken.None)).ShouldBe(crumbs[..2]);
        (await views.LastAsync("T1", CancellationToken.None)).ShouldBe(crumbs[4]);
        (await views.LastAsync("T2", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_technician_comes_with_shift_and_position_as_far_as_known()
    {
        var node = await Database.StartAsync();
        var unit = new UnitRow(
            "T1", UnitStatus.Break, A.Noon, A.Noon.AddHours(9), A.Noon.AddHours(1), null)
        { Breaks = [new(A.Noon, A.Noon.AddHours(1))] };
        await node.AppendAsync(
            A.Append("technician/T1") with { Views = [new TechnicianRow("T1", "S1", [], new(48, 11)), new PositionRow("T1", Seen), unit] });
        await node.AppendAsync(
            A.Append("technician/T2") with { Views = [new TechnicianRow("T2", "S1", [], new(48, 11)), new PositionRow("T2", Seen)] });

        var found = (await node.Get<ITechnicianViews>().ListAsync("S1", new(null, 10), CancellationToken.None)).Items;

        found.Select(item => (item.Technician.Id, item.Person, item.Unit is null, item.Seen))
            .ShouldBe([("T1", null, false, Seen), ("T2", null, true, Seen)]);
        (found[0].Unit! with { Breaks = unit.Breaks }).ShouldBe(unit);
        found[0].Unit!.Breaks.ShouldBe(unit.Breaks);
    }

    [Fact]
    public async Task A_device_is_its_technicians_until_it_is_released()
    {
        var node = await Database.StartAsync();
        var views = node.Get<IDeviceViews>();
        await node.AppendAsync(A.Append("device/b") with { Views = [new DeviceRow("b", "T1")] });
        await node.AppendAsync(A.Append("device/a") with { Views = [new DeviceRow("a", "T1")] });
        (await views.OfAsync("T1", CancellationToken.None)).ShouldBe(["a", "b"]);

        await node.AppendAsync(A.Append("device/b", 1) with { Views = [new DeviceRow("b", null)] });

        (await views.OfAsync("T1", CancellationToken.None)).ShouldBe(["a"]);
        (await views.TechnicianAsync("a", CancellationToken.None)).ShouldBe("T1");
        (await views.TechnicianAsync("b", CancellationToken.None)).ShouldBeNull();
        (await views.TechnicianAsync("c", CancellationToken.None)).ShouldBeNull();
    }
}

public sealed class PositionsAndDevicesOnSqlite : PositionsAndDevices<SqliteFile>;

public sealed class PositionsAndDevicesOnPostgres : PositionsAndDevices<PostgresBase>;
