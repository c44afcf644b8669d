using System.Collections.Immutable;
using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Maintenance;
using Dispatch.Live.Machines;
using Dispatch.Live.Topics;

namespace Dispatch.Live.Maintenance;

/// <summary>What machines owe: their open and overdue services, which also colour the machines' markers.</summary>
internal sealed class ServiceTopic : LiveTopic
{
    private static readonly ServiceFilter Due = new([ServiceState.Open, ServiceState.Overdue]);

    private Fleet fleet = new();

    public override string Name => "services";

    public override Type? Content => typeof(LiveItems<MachineServices>);

    public override ImmutableArray<LiveSource> Sources =>
        [LiveSource.Of<ServiceRow>(row => new LiveKey(typeof(ServiceRow), row.SerialNumber, row.Line, row.Occurrence))];

    public override void Meet(LiveModel others) => fleet = others.Topic<MachineTopic>().Fleet;

    /// <summary>After the machines, whose heads then tell that a commit is older than the services read.</summary>
    public override async Task ReadAsync(LiveReading reading)
    {
        await reading.AfterAsync<MachineTopic>();
        await reading.EachAsync(
            (page, cancellation) => reading.Of<IServiceViews>().ListAsync(Due, page, cancellation),
            item => reading.Take(item.Service));
    }

    public override bool Advance(ViewRow row, LiveKey key, long head) => Advance(key, fleet.Find(key.Id).LoadedHead, head);

    public override void Take(ViewRow row)
    {
        if (row is ServiceRow service)
            fleet.Take(service);
    }

    public override LivePart? TakeChanges(long sequence) => fleet.TakeChanges(sequence) is { Length: > 0 } changes ? new ServicePart(changes) : null;

    public override LivePart? Everything(LiveFilter filter) => new ServicePart(fleet.Everything(), isNew: true);
}
