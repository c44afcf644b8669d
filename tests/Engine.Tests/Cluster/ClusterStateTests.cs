using Dispatch.Engine.Tests.Hosting;
using Dispatch.Engine.Tests.State;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Dispatch.Engine.Tests.Cluster;

/// <summary>What Orleans asks of stored states, asked by its own provider of the statements in our migrations.</summary>
public sealed class ClusterStateTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>
{
    private readonly GrainId grain = GrainId.Create("tally", Guid.NewGuid().ToString("N") + "x");

    [Fact]
    public async Task State_that_was_never_written_does_not_exist()
    {
        var state = await Read(await States());

        (state.RecordExists, state.ETag, state.State!.Value).ShouldBe((false, null, 0));
    }

    [Fact]
    public async Task Written_state_is_read_and_written_again()
    {
        var states = await States();
        var state = await Write(states, await Read(states), 42);
        await Write(states, state, 43);

        var read = await Read(states);

        (read.RecordExists, read.State!.Value).ShouldBe((true, 43));
    }

    [Fact]
    public async Task A_write_over_somebody_elses_is_refused()
    {
        var states = await States();
        var (mine, yours) = (await Read(states), await Read(states));
        await Write(states, mine, 1);

        await Should.ThrowAsync<InconsistentStateException>(Write(states, yours, 2));
        yours = await Read(states);
        await Write(states, yours, 3);
        await Should.ThrowAsync<InconsistentStateException>(Write(states, mine, 4));

        (await Read(states)).State!.Value.ShouldBe(3);
    }

    [Fact]
    public async Task Of_many_first_writes_one_wins()
    {
        var states = await States();

        var won = await Task.WhenAll(Enumerable.Range(1, 20).Select(async value =>
        {
            var state = new GrainState<Tally>(new Tally { Value = value });
            try
            {
                await states.WriteStateAsync("tally", grain, state);
                return value;
            }
            catch (InconsistentStateException)
            {
                return 0;
            }
        }));

        (await Read(states)).State!.Value.ShouldBe(won.Where(value => value > 0).ShouldHaveSingleItem());
    }

    [Fact]
    public async Task Cleared_state_is_gone_and_can_be_written_again()
    {
        var states = await States();
        var state = await Write(states, await Read(states), 42);

        await states.ClearStateAsync("tally", grain, state);

        (await Read(states)).RecordExists.ShouldBeFalse();
        await Write(states, state, 7);
        (await Read(states)).State!.Value.ShouldBe(7);
    }

    [Theory]
    [InlineData("machine/ZA10043")]
    [InlineData("machine/设备-7")]
    [InlineData("deadlineslice/3f")]
    [InlineData("machine/0123456789abcdef0123456789abcdef")]
    public async Task Grains_with_keys_of_any_kind_have_states_of_their_own(string id)
    {
        var states = await States();
        var (one, other) = (GrainId.Parse(id, null), GrainId.Parse(id + "1", null));

        await states.WriteStateAsync("tally", one, new GrainState<Tally>(new Tally { Value = 1 }));
        await states.WriteStateAsync("tally", other, new GrainState<Tally>(new Tally { Value = 2 }));

        (await Read(states, one)).State!.Value.ShouldBe(1);
        (await Read(states, other)).State!.Value.ShouldBe(2);
    }

    private static async Task<GrainState<Tally>> Write(AdoNetGrainStorage states, GrainState<Tally> state, int value, GrainId grain)
    {
        state.State = new Tally { Value = value };
        await states.WriteStateAsync("tally", grain, state);
        return state;
    }

    private static async Task<GrainState<Tally>> Read(AdoNetGrainStorage states, GrainId grain)
    {
        var state = new GrainState<Tally>(new Tally());
        await states.ReadStateAsync("tally", grain, state);
        return state;
    }

    private Task<GrainState<Tally>> Write(AdoNetGrainStorage states, GrainState<Tally> state, int value) =>
        Write(states, state, value, grain);

    private Task<GrainState<Tally>> Read(AdoNetGrainStorage states) => Read(states, grain);

    private async Task<AdoNetGrainStorage> States()
    {
        var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var states = new AdoNetGrainStorage(
            services.GetRequiredService<IActivatorProvider>(),
            NullLogger<AdoNetGrainStorage>.Instance,
            Options.Create(new AdoNetGrainStorageOptions
            {
                Invariant = "Npgsql",
                ConnectionString = database.ConnectionString,
                GrainStorageSerializer = new StateSerializer()
            }),
            Options.Create(new ClusterOptions { ClusterId = "tests", ServiceId = "tests" }),
            "Default");
        var lifecycle = new Lifecycle();
        states.Participate(lifecycle);
        await lifecycle.Start!(CancellationToken.None);
        return states;
    }

    /// <summary>Runs what the provider does when its silo starts.</summary>
    private sealed class Lifecycle : ISiloLifecycle, ILifecycleObserver, IDisposable
    {
        public Func<CancellationToken, Task>? Start { get; private set; }

        public int HighestCompletedStage => 0;

        public int LowestStoppedStage => 0;

        public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
        {
            Start = observer.OnStart;
            return this;
        }

        public Task OnStart(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task OnStop(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
