using Dispatch.Engine.Tests.Hosting;

namespace Dispatch.Engine.Tests.Timers;

public interface IReminderGrain : IGrainWithStringKey
{
    Task Remind(TimeSpan dueTime, TimeSpan period);

    Task<bool> HasReminder();

    Task Forget();
}

public sealed class ReminderGrain : Grain, IReminderGrain, IRemindable
{
    private const string Name = "look";

    public async Task Remind(TimeSpan dueTime, TimeSpan period) => await this.RegisterOrUpdateReminder(Name, dueTime, period);

    public async Task<bool> HasReminder() => await this.GetReminder(Name) is not null;

    public async Task Forget() => await this.UnregisterReminder((await this.GetReminder(Name))!);

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Stage.Of(this.GetPrimaryKeyString()).Note($"{reminderName} {status.Period}");
        return Task.CompletedTask;
    }
}
