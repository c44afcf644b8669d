using Dispatch.Grains.Interfaces.Contracts.Live;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Testing;

namespace Dispatch.Live.Tests.Exchange;

public class TellingTests
{
    [Fact]
    public async Task A_node_tells_only_those_who_watch()
    {
        await using var node = await LiveNode.StartOpen();
        var (idle, watching) = (new Neighbour(node.Grains), new Neighbour(node.Grains));
        await Meet(idle);
        await watching.WatchAt(await Meet(watching, idle));

        await node.Commit("machine/SN1", Rows.Meter("SN1", 1));

        await Told(node, watching, 1);
        idle.Batches.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_commits_of_a_row_within_an_interval_are_told_once_with_the_last_value()
    {
        await using var node = await LiveNode.StartOpen();
        var neighbour = new Neighbour(node.Grains);
        await neighbour.WatchAt(await Meet(neighbour));

        for (var hours = 1; hours <= 20; hours++)
            await node.Commit("machine/SN1", Rows.Meter("SN1", hours));
        await Told(node, neighbour, 1);
        await node.Commit("machine/SN1", Rows.Meter("SN1", 21));
        await Told(node, neighbour, 2);

        var batches = neighbour.Batches.ToArray();
        batches.SelectMany(batch => batch.Rows).Select(row => (((MeterRow)row.Row).LifetimeHours, row.Head)).ShouldBe([(20, 20), (21, 21)]);
        batches.Select(batch => batch.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task An_offer_is_told_at_once_with_what_was_gathered_until_then()
    {
        await using var node = await LiveNode.StartOpen();
        var neighbour = new Neighbour(node.Grains);
        await neighbour.WatchAt(await Meet(neighbour));

        await node.Commit("machine/SN1", Rows.Meter("SN1", 1));
        await node.Commit("work-order/WO-1", Work.Offered("WO-1", "t1"));
        node.Wait(0);

        await Eventually.TrueAsync(() => !neighbour.Batches.IsEmpty, "The offer is not told");
        neighbour.Batches.Single().Rows.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Phone_numbers_stay_where_they_are()
    {
        await using var node = await LiveNode.StartOpen();
        var neighbour = new Neighbour(node.Grains);
        await neighbour.WatchAt(await Meet(neighbour));

        await node.Commit("technician/t1", new PersonRow("t1", "Ana", "+34 600 000 000"));

        await Told(node, neighbour, 1);
        neighbour.Batches.Single().Rows.Single().Row.ShouldBe(new PersonRow("t1", "Ana", null));
    }

    [Fact]
    public async Task Of_customers_only_the_name_travels_and_orders_travel_whole()
    {
        await using var node = await LiveNode.StartOpen();
        var neighbour = new Neighbour(node.Grains);
        await neighbour.WatchAt(await Meet(neighbour));

        await node.Commit("customer/c1", Work.Customer("Obras Ebro"));
        await node.Commit("work-order/WO-1", Work.Offered("WO-1", "t1"));

        await Told(node, neighbour, 1);
        var rows = neighbour.Batches.Single().Rows.Select(row => row.Row).ToList();
        rows.OfType<CustomerDetailsRow>().Single().ShouldBe(new CustomerDetailsRow("c1", "Obras Ebro", null, null, null, null, null));
        rows.OfType<WorkOrderRow>().Single().Offers.Single().Technician.Value.ShouldBe("t1");
    }

    [Fact]
    public async Task Who_does_not_renew_the_watch_is_told_no_more()
    {
        await using var node = await LiveNode.StartOpen();
        var (silent, faithful) = (new Neighbour(node.Grains), new Neighbour(node.Grains));
        await silent.WatchAt(await Meet(silent));
        node.Clock.Advance(LiveLease.Length + TimeSpan.FromSeconds(1));
        await faithful.WatchAt(await Meet(faithful, silent));

        await node.Commit("machine/SN1", Rows.Meter("SN1", 1));

        await Told(node, faithful, 1);
        silent.Batches.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_node_that_does_not_join_again_is_forgotten_after_two_minutes()
    {
        await using var node = await LiveNode.StartOpen();
        var (silent, other) = (new Neighbour(node.Grains), new Neighbour(node.Grains));
        await silent.Join();
        node.Clock.Advance(LiveLease.Length);
        (await other.Join()).Select(member => member.Node).ShouldContain(silent.Id);

        node.Clock.Advance(TimeSpan.FromSeconds(1));

        (await other.Join()).Select(member => member.Node).ShouldNotContain(silent.Id);
    }

    /// <summary>The node under test, once it has joined too.</summary>
    /// <param name="known">The test's other neighbours, which may have joined before it.</param>
    private static async Task<LiveMember> Meet(Neighbour neighbour, params Neighbour[] known)
    {
        LiveMember? met = null;
        await Eventually.TrueAsync(
            async () => (met =
                (await neighbour.Join()).FirstOrDefault(other => known.All(neighbour => neighbour.Id != other.Node))) is not null,
            TimeSpan.FromSeconds(20),
            "The node does not join");
        return met!;
    }

    private static Task Told(LiveNode node, Neighbour neighbour, int batches) => Eventually.TrueAsync(
        () =>
        {
            node.Tick();
            return neighbour.Batches.Count == batches;
        },
        $"{batches} batches do not come");
}
