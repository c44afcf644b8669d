using System.Collections.Immutable;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Dealers;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.Users;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Users;

public abstract class UsersAndSessions<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly ImmutableArray<string> Machines = ["SN1"];

    [Fact]
    public async Task A_name_and_an_id_are_taken_once_and_a_change_of_an_old_version_is_refused()
    {
        var store = (await Database.StartAsync()).Get<ICredentials>();
        (await store.AnyAsync(default)).ShouldBeFalse();
        var ana = new Credential { Name = "ana", Subject = "u1", DisplayName = "Ana López", PasswordHash = "h1", LockedUntil = A.Noon };

        (await store.AddAsync(ana, default)).ShouldBeTrue();
        (await store.AddAsync(ana with { Subject = "u2" }, default)).ShouldBeFalse();
        (await store.AddAsync(ana with { Name = "bo" }, default)).ShouldBeFalse();
        (await store.ByNameAsync("ana", default)).ShouldBe(ana);

        (await store.ReplaceAsync(ana with { Failures = 1, UsedCodes = "123456@1" }, default)).ShouldBeTrue();
        (await store.ReplaceAsync(ana with { Failures = 9 }, default)).ShouldBeFalse();
        (await store.BySubjectAsync("u1", default)).ShouldBe(ana with { Failures = 1, UsedCodes = "123456@1", Version = 1 });
        await store.KeepSettingsAsync("u1", """{"theme":"dark"}""", default);
        (await store.OfAsync(["u1", "u9"], default)).ShouldHaveSingleItem().Settings.ShouldBe("""{"theme":"dark"}""");
        await store.RemoveAsync("u1", default);
        (await store.BySubjectAsync("u1", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Somebody_of_a_provider_is_there_once_whatever_they_are_called()
    {
        var store = (await Database.StartAsync()).Get<ICredentials>();
        var jo = new Credential { Name = "jo", Subject = "u1", DisplayName = "Jo", ExternalId = "https://a 7" };
        (await store.AddAsync(jo, default)).ShouldBeTrue();
        (await store.AddAsync(jo with { Name = "jo2", Subject = "u2" }, default)).ShouldBeFalse();
        foreach (var name in (string[])["ana", "bo"])
            (await store.AddAsync(new Credential { Name = name, Subject = name, DisplayName = name }, default)).ShouldBeTrue();

        (await store.RenameAsync("u1", "ana", default)).ShouldBeFalse();
        (await store.RenameAsync("u9", "free", default)).ShouldBeFalse();
        (await store.RenameAsync("u1", "jo smith", default)).ShouldBeTrue();

        (await store.ByNameAsync("jo", default)).ShouldBeNull();
        (await store.ByExternalIdAsync("https://a 7", default)).ShouldBe(jo with { Name = "jo smith", Version = 1 });
    }

    [Fact]
    public async Task Sessions_are_found_until_they_are_ended_all_but_one()
    {
        var store = (await Database.StartAsync()).Get<ISessions>();
        foreach (var (id, minute) in ((string, int)[])[("a", 1), ("b", 2), ("c", 3)])
            await store.BeginAsync(new(id, "u1", "browser", A.Noon.AddMinutes(minute), A.Noon.AddDays(1), "Firefox"), default);

        (await store.OfAsync("u1", default)).Select(one => one.Id).ShouldBe(["c", "b", "a"]);
        await store.EndAllAsync("u1", "b", default);
        (await store.OfAsync("u1", default)).Select(one => one.Id).ShouldBe(["b"]);
        await store.EndAsync("b", default);
        (await store.FindAsync("b", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Keys_of_devices_are_found_by_what_is_kept_of_them_and_a_rotated_one_only_by_the_new()
    {
        var store = (await Database.StartAsync()).Get<IDeviceKeys>();
        var key = new DeviceKey("k1", "hash-1", "Feed", Machines, null, 60, A.Noon, null);

        (await store.AddAsync(key, default)).ShouldBeTrue();
        (await store.AddAsync(key with { Hash = "hash-2" }, default)).ShouldBeFalse();
        (await store.ByHashAsync("hash-1", default))!.Machines!.Value.ShouldBe(Machines);
        await store.RotateAsync("k1", "hash-3", default);
        (await store.ByHashAsync("hash-1", default)).ShouldBeNull();
        await store.RevokeAsync("k1", A.Noon.AddHours(1), default);
        (await store.ByHashAsync("hash-3", default))!.RevokedAt.ShouldBe(A.Noon.AddHours(1));
    }

    [Fact]
    public async Task The_audit_log_is_read_newest_first_page_by_page_and_by_whom_it_is_about()
    {
        var log = (await Database.StartAsync()).Get<IAuditLog>();
        foreach (var number in Enumerable.Range(1, 5))
            await log.AddAsync(new(0, A.Noon.AddMinutes(number), $"user:{number % 2}", "signed_in", $"u{number}", null, "127.0.0.1"),
                default);

        var first = await log.ListAsync(new(null, null, null, null, null), new(null, 3), default);
        var second = await log.ListAsync(new(null, null, null, null, null), new(first.Next, 3), default);

        first.Items.Concat(second.Items).Select(entry => entry.Subject).ShouldBe(["u5", "u4", "u3", "u2", "u1"]);
        (await log.ListAsync(new("user:0", null, null, A.Noon.AddMinutes(3), A.Noon.AddMinutes(5)), new(null, 9), default)).Items
            .ShouldHaveSingleItem().Subject.ShouldBe("u4");
        await Should.ThrowAsync<FormatException>(() => log.ListAsync(new(null, null, null, null, null), new("x", 3), default));
    }

    [Fact]
    public async Task Sealing_keys_are_there_again_after_a_start()
    {
        (await Database.StartAsync()).Get<IProtectionKeys>().Add("k1", "<key/>");

        (await Database.StartAsync()).Get<IProtectionKeys>().All().ShouldBe(["<key/>"]);
    }

    [Fact]
    public async Task Users_and_dealers_are_listed_with_their_rights()
    {
        var node = await Database.StartAsync();
        var user = new UserRow("u1", new Rights([Role.Dispatcher, Role.Agent], ["s1"]), false);
        await node.AppendAsync(A.Append("user/u1") with { Views = [user] });
        await node.AppendAsync(A.Append("dealer/d1") with { Views = [new DealerRow("d1", "Ebro", ["s1", "s2"])] });

        (await node.Get<IUserViews>().FindAsync("u1", default)).ShouldBe(user);
        (await node.Get<IUserViews>().ListAsync(new(null, 5), default)).Items.ShouldBe([user]);
        (await node.Get<IDealerViews>().FindAsync("d1", default))!.Stations.ShouldBe(["s1", "s2"]);
    }

    [Fact]
    public async Task A_technician_belongs_to_their_station_and_themselves_and_a_list_shows_what_is_within_reach()
    {
        var node = await Database.StartAsync();
        foreach (var (technician, station) in ((string, string)[])[("ana", "west"), ("bo", "east")])
            await node.AppendAsync(A.Append($"technician/{technician}") with
            {
                Views = [new TechnicianRow(technician, station, [], new(48, 11))],
            });

        var found = await node.Get<IBelongings>().FindAsync("technician", "ana", default);
        (string.Join(",", found!.Stations), string.Join(",", found.Technicians)).ShouldBe(("west", "ana"));
        (await node.Get<IBelongings>().FindAsync("technician", "nobody", default)).ShouldBeNull();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => node.Get<IBelongings>().FindAsync("nothing", "x", default));

        (await Listed(new Reach(["west"]))).ShouldBe(["ana"]);
        (await Listed(new Reach(null, "bo", false))).ShouldBe(["bo"]);
        (await Listed(Reach.Nowhere)).ShouldBeEmpty();
        (await Listed(Reach.Everywhere)).ShouldBe(["ana", "bo"]);
        (await node.Get<IMachineViews>().ListAsync(new(), new(null, 5) { Within = Reach.Nowhere }, default)).Items.ShouldBeEmpty();

        async Task<string[]> Listed(Reach reach) =>
        [
            .. (await node.Get<ITechnicianViews>().ListAsync(null, new(null, 9) { Within = reach }, default)).Items
                .Select(one => one.Technician.Id),
        ];
    }
}

public sealed class UsersAndSessionsOnSqlite : UsersAndSessions<SqliteFile>;

public sealed class UsersAndSessionsOnPostgres : UsersAndSessions<PostgresBase>;
