using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.Dispatching;
using Dispatch.Storage.Retention;
using Dispatch.Storage.Tests.Fixtures;
using Dispatch.Storage.Tests.WorkOrders;
using Dispatch.Testing;

namespace Dispatch.Storage.Tests.Dispatching;

public abstract class DecisionLists<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly Explanation Why = new(
        [
            new("ana", A.Noon.AddMinutes(30), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(25), 1, TimeSpan.FromSeconds(40),
                new Price(9, 5, 2, 1, 1), null),
            new("bo", null, null, null, 0, TimeSpan.Zero, null, new ExclusionReason("MissingSkill", What: "液压")),
        ],
        new LeastLate("ana", TimeSpan.FromMinutes(5)),
        ["WO-8"],
        [new CoverageGap("west", 0, 1, "bo", TimeSpan.FromMinutes(40))],
        A.Noon.AddMinutes(25),
        "great-circle");

    private readonly FakeTimeProvider time = new(A.Noon);

    [Fact]
    public async Task A_decision_comes_back_whole()
    {
        var node = await Database.StartAsync();
        var row = Decision("WO-1", 1, "ana");
        await node.AppendAsync(A.Append() with { Views = [row] });

        var found = (await Views(node).OfAsync("WO-1", CancellationToken.None)).ShouldHaveSingleItem();

        found.Explanation.Candidates.ShouldBe(Why.Candidates);
        found.Explanation.Gaps.ShouldBe(Why.Gaps);
        found.Explanation.Ahead.ShouldBe(Why.Ahead);
        (found.Explanation with { Candidates = Why.Candidates, Gaps = Why.Gaps, Ahead = Why.Ahead }).ShouldBe(Why);
        (found with { Explanation = Why }).ShouldBe(row);
        (await Views(node).OfAsync("WO-9", CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_is_waited_for_while_the_last_word_on_an_open_order_is_that_nobody_was_found()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with
        {
            Views =
            [
                SampleOrder.Open("WO-1"), Decision("WO-1", 1, null),
                SampleOrder.Open("WO-2"), Decision("WO-2", 1, null), Decision("WO-2", 2, "ana"),
                SampleOrder.Open("WO-3") with { Status = WorkOrderStatus.Cancelled }, Decision("WO-3", 1, null),
                SampleOrder.Open("WO-4"), Decision("WO-4", 1, null, "east"),
            ],
        });

        (await Listed(node, null, true)).ShouldBe(["WO-4/1", "WO-1/1"]);
        (await Listed(node, "west", true)).ShouldBe(["WO-1/1"]);
        (await Listed(node, "west", false)).ShouldBe(["WO-3/1", "WO-2/2", "WO-2/1"], ignoreOrder: true);
        (await Listed(node, null, null)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Decisions_go_after_their_time()
    {
        var node = await Database.StartAsync(time: time, settings: [new("DecisionsKept", "30.00:00:00")]);
        await node.AppendAsync(
            A.Append() with { Views = [Decision("WO-1", 1, "ana"), Decision("WO-2", 1, "ana") with { At = A.Noon.AddDays(2) }] });

        time.Advance(TimeSpan.FromDays(31));
        await node.Get<Purge>().RunAsync(CancellationToken.None);

        (await Listed(node, null, null)).ShouldBe(["WO-2/1"]);
    }

    private static IDecisionViews Views(StorageNode node) => node.Get<IDecisionViews>();

    private static async Task<List<string>> Listed(StorageNode node, string? station, bool? open) =>
        [.. (await Views(node).ListAsync(station, open, new(null, 10), CancellationToken.None)).Items
            .Select(row => $"{row.Order}/{row.Attempt}")];

    private static DecisionRow Decision(string order, int attempt, string? technician, string station = "west") => new(
        order,
        attempt,
        station,
        A.Noon.AddMinutes(attempt),
        technician,
        technician is null ? null : A.Noon.AddMinutes(30),
        technician is null ? null : A.Noon.AddMinutes(90),
        technician is null ? null : A.Noon.AddMinutes(10),
        technician is null ? NobodyReason.NobodyCan : null,
        Why);
}

public sealed class DecisionListsOnSqlite : DecisionLists<SqliteFile>;

public sealed class DecisionListsOnPostgres : DecisionLists<PostgresBase>;
