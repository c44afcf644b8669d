using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Storage.Reminders;

internal sealed class RemindersModule : StorageModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<IReminderStore, ReminderStore>();
}
