using Dispatch.Domain.Geography;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Stations;

public abstract class StationsAndTechnicians<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly GeoPolygon Triangle = new([new(48, 11), new(48.5, 11), new(48.25, 11.5)]);

    [Fact]
    public async Task A_station_comes_back_with_its_polygons()
    {
        var node = await Database.StartAsync();
        var views = node.Get<IStationViews>();
        var rural = new StationRow("S2", "Süd", "DE", "Europe/Berlin", new(48.1, 11.5), Triangle, null);
        await node.AppendAsync(A.Append("station/S2") with { Views = [rural] });
        await node.AppendAsync(A.Append("station/S1") with { Views = [rural with { Id = "S1", Urban = Triangle }] });

        var all = await views.AllAsync(CancellationToken.None);
        var found = (await views.FindAsync("S1", CancellationToken.None))!;

        all.Select(station => (station.Id, station.Name, station.Location, station.Urban is null))
            .ShouldBe([("S1", "Süd", rural.Location, false), ("S2", "Süd", rural.Location, true)]);
        found.Territory.Corners.ShouldBe(Triangle.Corners);
        found.Urban!.Corners.ShouldBe(Triangle.Corners);
        (await views.FindAsync("S9", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_technician_is_listed_by_station_with_or_without_their_name()
    {
        var node = await Database.StartAsync();
        var views = node.Get<ITechnicianViews>();
        for (var i = 0; i < 5; i++)
        {
            var technician = new TechnicianRow($"T{i}", i < 4 ? "S1" : "S2", ["hydraulics", "电"], new(48, 11));
            await node.AppendAsync(A.Append($"technician/{i}") with
            {
                Views = i == 0
                ? [technician]
                : [technician, new PersonRow($"T{i}", $"Name {i}", null)]
            });
        }

        var first = await views.ListAsync("S1", new(null, 3), CancellationToken.None);
        var second = await views.ListAsync("S1", new(first.Next, 3), CancellationToken.None);
        var erased = await views.FindAsync("T0", CancellationToken.None);

        first.Items.Concat(second.Items).Select(item => (item.Technician.Id, item.Person?.Name))
            .ShouldBe([("T0", null), ("T1", "Name 1"), ("T2", "Name 2"), ("T3", "Name 3")]);
        second.Next.ShouldBeNull();
        erased!.Technician.Skills.ShouldBe(["hydraulics", "电"]);
        erased.Person.ShouldBeNull();
    }
}

public sealed class StationsAndTechniciansOnSqlite : StationsAndTechnicians<SqliteFile>;

public sealed class StationsAndTechniciansOnPostgres : StationsAndTechnicians<PostgresBase>;
