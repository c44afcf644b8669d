using Dispatch.Engine.Tests.Hosting;

namespace Dispatch.Engine.Tests.Turns;

public interface ITurnGrain : IGrainWithStringKey
{
    /// <summary>Notes its beginning and end and waits at the gate in between.</summary>
    Task Pass(string gate);

    [AlwaysInterleave]
    Task Open(string gate);

    /// <summary>Opens one gate and waits at another: two of these can only end together.</summary>
    [ReadOnly]
    Task Meet(string open, string pass);

    [OneWay]
    Task PassOneWay(string gate);

    /// <summary>How many of these were inside at once, at most; ends early when it has company.</summary>
    Task<int> Crowd(int awaits);

    /// <summary>
    /// Whether awaits of several kinds came back to the scheduler that the method began on, a scheduler of the grain's own.
    /// </summary>
    Task<bool> StaysOnScheduler();
}

public interface IReentrantGrain : ITurnGrain;

public interface IWorkerGrain : IGrainWithStringKey
{
    /// <summary>Ends when as many calls as the test expects are inside at once.</summary>
    Task<Guid> Gather(int expected);
}

public abstract class TurnGrainBase : Grain
{
    private int inside;
    private int most;

    private Stage Stage => Stage.Of(this.GetPrimaryKeyString());

    public async Task Pass(string gate)
    {
        Stage.Note($"{gate} begins");
        await Stage.Pass(gate);
        Stage.Note($"{gate} ends");
    }

    public Task Open(string gate)
    {
        Stage.Open(gate);
        return Task.CompletedTask;
    }

    public Task Meet(string open, string pass)
    {
        Stage.Note("meeting");
        Stage.Open(open);
        return Stage.Pass(pass);
    }

    public Task PassOneWay(string gate) => Pass(gate);

    public async Task<int> Crowd(int awaits)
    {
        most = Math.Max(most, ++inside);
        for (var i = 0; i < awaits && inside == 1; i++)
            await Task.Yield();
        inside--;
        return most;
    }

    public async Task<bool> StaysOnScheduler()
    {
        var scheduler = TaskScheduler.Current;
        var stayed = scheduler != TaskScheduler.Default;
        await Task.Yield();
        stayed &= TaskScheduler.Current == scheduler;
        await Task.Run(() => stayed &= TaskScheduler.Current == TaskScheduler.Default);
        stayed &= TaskScheduler.Current == scheduler;
        await Task.Factory.StartNew(() => stayed &= TaskScheduler.Current == scheduler);
        stayed &= TaskScheduler.Current == scheduler;
        await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        return stayed && TaskScheduler.Current == scheduler;
    }
}

public sealed class TurnGrain : TurnGrainBase, ITurnGrain;

[Reentrant]
public sealed class ReentrantGrain : TurnGrainBase, IReentrantGrain;

[StatelessWorker(4)]
public sealed class WorkerGrain : Grain, IWorkerGrain
{
    private readonly Guid identity = Guid.NewGuid();

    public async Task<Guid> Gather(int expected)
    {
        var stage = Stage.Of(this.GetPrimaryKeyString());
        stage.Note("inside");
        if (stage.Count("inside") == expected)
            stage.Open("all");
        await stage.Pass("all");
        return identity;
    }
}
