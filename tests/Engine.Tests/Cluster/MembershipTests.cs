using System.Net;
using Dispatch.Engine.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime.Membership;
using Orleans.Runtime.MembershipService;

namespace Dispatch.Engine.Tests.Cluster;

/// <summary>What Orleans asks of a membership table, asked by its own provider of the statements in our migrations.</summary>
public sealed class MembershipTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    private readonly string cluster = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task A_new_cluster_begins_with_a_version_and_no_members()
    {
        var table = await Table();

        var all = await table.ReadAllAsync();

        all.Members.ShouldBeEmpty();
        all.Version.Version.ShouldBe(0);
        (await table.ReadRowAsync(Silo(1).SiloAddress)).Members.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_that_joined_is_read_as_it_was_written_and_moves_the_version()
    {
        var table = await Table();

        (await table.InsertRowAsync(Silo(1), await Next(table))).ShouldBeTrue();

        var all = await table.ReadAllAsync();
        all.Version.Version.ShouldBe(1);
        var member = all.Members.ShouldHaveSingleItem().Item1;
        member.SiloAddress.ShouldBe(Silo(1).SiloAddress);
        (member.SiloName, member.HostName, member.Status, member.ProxyPort).ShouldBe(("silo 1", "host 1", SiloStatus.Joining, 30_001));
        (member.StartTime, member.IAmAliveTime).ShouldBe((Noon, Noon));
        member.SuspectTimes.ShouldBeNull();
        (await table.ReadRowAsync(Silo(1).SiloAddress)).Members.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_another_silo_changed_meanwhile_is_not_overwritten()
    {
        var table = await Table();
        var before = await Next(table);
        await table.InsertRowAsync(Silo(1), before);

        (await table.InsertRowAsync(Silo(2), before)).ShouldBeFalse();
        (await table.UpdateRowAsync(Silo(1, SiloStatus.Dead), before.VersionEtag, before)).ShouldBeFalse();

        var all = await table.ReadAllAsync();
        all.Version.Version.ShouldBe(1);
        all.Members.ShouldHaveSingleItem().Item1.Status.ShouldBe(SiloStatus.Joining);
    }

    [Fact]
    public async Task The_same_silo_does_not_join_twice_and_an_unknown_one_does_not_change()
    {
        var table = await Table();
        await table.InsertRowAsync(Silo(1), await Next(table));

        (await table.InsertRowAsync(Silo(1), await Next(table))).ShouldBeFalse();
        (await Change(table, Silo(2, SiloStatus.Active))).ShouldBeFalse();

        (await table.ReadAllAsync()).Version.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Suspicions_are_kept_with_the_status()
    {
        var table = await Table();
        await table.InsertRowAsync(Silo(1), await Next(table));
        var suspected = Silo(1, SiloStatus.Active);
        suspected.SuspectTimes = [Tuple.Create(Silo(2).SiloAddress, Noon), Tuple.Create(Silo(3).SiloAddress, Noon.AddSeconds(1))];

        (await Change(table, suspected)).ShouldBeTrue();

        var read = (await table.ReadRowAsync(Silo(1).SiloAddress)).Members.ShouldHaveSingleItem().Item1;
        read.Status.ShouldBe(SiloStatus.Active);
        read.SuspectTimes.ShouldBe(suspected.SuspectTimes);
    }

    [Fact]
    public async Task A_sign_of_life_moves_no_version()
    {
        var table = await Table();
        await table.InsertRowAsync(Silo(1), await Next(table));
        var alive = Silo(1);
        alive.IAmAliveTime = Noon.AddSeconds(5);

        await table.UpdateIAmAliveAsync(alive);

        var all = await table.ReadAllAsync();
        all.Version.Version.ShouldBe(1);
        all.Members.ShouldHaveSingleItem().Item1.IAmAliveTime.ShouldBe(Noon.AddSeconds(5));
    }

    [Fact]
    public async Task Of_silos_that_write_at_the_same_time_each_gets_in_once()
    {
        const int Silos = 12;
        var table = await Table();

        await Task.WhenAll(Enumerable.Range(1, Silos).Select(Join));

        var all = await table.ReadAllAsync();
        all.Version.Version.ShouldBe(2 * Silos);
        all.Members.Select(member => member.Item1.SiloName)
            .ShouldBe(Enumerable.Range(1, Silos).Select(number => $"silo {number}"), ignoreOrder: true);
        all.Members.ShouldAllBe(member => member.Item1.Status == SiloStatus.Active);

        async Task Join(int number)
        {
            var own = await Table();
            while (!await own.InsertRowAsync(Silo(number), await Next(own))) { }
            while (!await Change(own, Silo(number, SiloStatus.Active))) { }
        }
    }

    [Fact]
    public async Task Silos_long_gone_are_removed_and_active_ones_stay()
    {
        var table = await Table();
        foreach (var number in (int[])[1, 2, 3]) await table.InsertRowAsync(Silo(number), await Next(table));
        await Change(table, Silo(1, SiloStatus.Dead));
        await Change(table, Silo(2, SiloStatus.Active));

        await table.CleanupDefunctSiloEntriesAsync(Noon.AddSeconds(-1));
        (await table.ReadAllAsync()).Members.Count.ShouldBe(3);
        await table.CleanupDefunctSiloEntriesAsync(Noon.AddSeconds(1));

        (await table.ReadAllAsync()).Members.ShouldHaveSingleItem().Item1.SiloName.ShouldBe("silo 2");
    }

    [Fact]
    public async Task Clients_find_the_gateways_of_active_silos_of_their_cluster()
    {
        var table = await Table();
        foreach (var number in (int[])[1, 2, 3]) await table.InsertRowAsync(Silo(number), await Next(table));
        await Change(table, Silo(1, SiloStatus.Active));
        await Change(table, Silo(2, SiloStatus.Dead));

        (await Gateways(cluster)).ShouldHaveSingleItem().Port.ShouldBe(30_001);
        (await Gateways("another")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cluster_that_is_deleted_leaves_others_alone()
    {
        var (table, others) = (await Table(), await Table("others"));
        await table.InsertRowAsync(Silo(1), await Next(table));
        await others.InsertRowAsync(Silo(1), await Next(others));

        await table.DeleteMembershipTableEntriesAsync(cluster);

        (await table.ReadAllAsync()).Members.ShouldBeEmpty();
        (await others.ReadAllAsync()).Members.ShouldHaveSingleItem();
    }

    private static MembershipEntry Silo(int number, SiloStatus status = SiloStatus.Joining) => new()
    {
        SiloAddress = SiloAddress.New(IPAddress.Loopback, 11_000 + number, 7),
        SiloName = $"silo {number}",
        HostName = $"host {number}",
        Status = status,
        ProxyPort = 30_000 + number,
        StartTime = Noon,
        IAmAliveTime = Noon,
    };

    /// <summary>As a silo does: by the row and the version that it read.</summary>
    private static async Task<bool> Change(AdoNetClusteringTable table, MembershipEntry changed)
    {
        var all = await table.ReadAllAsync();
        var eTag = all.Members.FirstOrDefault(member => member.Item1.SiloAddress.Equals(changed.SiloAddress))?.Item2
            ?? all.Version.VersionEtag;
        return await table.UpdateRowAsync(changed, eTag, all.Version.Next());
    }

    private static async Task<TableVersion> Next(AdoNetClusteringTable table) => (await table.ReadAllAsync()).Version.Next();

    private async Task<AdoNetClusteringTable> Table(string? named = null)
    {
        var table = new AdoNetClusteringTable(
            new ServiceCollection().BuildServiceProvider(),
            Options.Create(new ClusterOptions { ClusterId = named ?? cluster, ServiceId = "tests" }),
            Options.Create(new AdoNetClusteringSiloOptions { Invariant = "Npgsql", ConnectionString = database.ConnectionString }),
            NullLogger<AdoNetClusteringTable>.Instance);
        await table.InitializeMembershipTableAsync(tryInitTableVersion: true);
        return table;
    }

    private async Task<IList<Uri>> Gateways(string named)
    {
        var provider = new AdoNetGatewayListProvider(
            NullLogger<AdoNetGatewayListProvider>.Instance,
            new ServiceCollection().BuildServiceProvider(),
            Options.Create(new AdoNetClusteringClientOptions { Invariant = "Npgsql", ConnectionString = database.ConnectionString }),
            Options.Create(new GatewayOptions()),
            Options.Create(new ClusterOptions { ClusterId = named, ServiceId = "tests" }));
        await provider.InitializeGatewayListProvider();
        return await provider.GetGateways();
    }
}
