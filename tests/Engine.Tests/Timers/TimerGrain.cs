using Dispatch.Engine.Tests.Hosting;

namespace Dispatch.Engine.Tests.Timers;

public interface ITimerGrain : IGrainWithStringKey
{
    /// <summary>Starts a timer of one second that notes its ticks.</summary>
    Task Start(bool interleave);

    Task Stop();

    Task Pass(string gate);

    Task Leave();
}

public sealed class TimerGrain : Grain, ITimerGrain
{
    private IGrainTimer? timer;
    private bool busy;

    private Stage Stage => Stage.Of(this.GetPrimaryKeyString());

    public Task Start(bool interleave)
    {
        var second = TimeSpan.FromSeconds(1);
        timer = this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions(second, second) { Interleave = interleave });
        return Task.CompletedTask;
    }

    public Task Stop()
    {
        timer!.Dispose();
        return Task.CompletedTask;
    }

    public async Task Pass(string gate)
    {
        busy = true;
        Stage.Note($"{gate} begins");
        await Stage.Pass(gate);
        busy = false;
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Stage.Note("deactivated");
        return Task.CompletedTask;
    }

    private async Task Tick(CancellationToken cancellationToken)
    {
        var own = TaskScheduler.Current;
        await Task.Yield();
        Stage.Note(TaskScheduler.Current == own && own != TaskScheduler.Default ? "tick" : "tick outside of a turn");
        if (busy)
            Stage.Note("tick within a request");
    }
}
