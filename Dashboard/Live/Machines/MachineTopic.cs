using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Live.Topics;

namespace Dispatch.Live.Machines;

/// <summary>Machines with their markers: position, hours, state.</summary>
internal sealed class MachineTopic : LiveTopic
{
    public override string Name => "machines";

    public override Type? Content => typeof(MachineContent);

    public Fleet Fleet { get; } = new();

    public override ImmutableArray<LiveSource> Sources =>
        [LiveSource.Of<MachineRow>(row => row.SerialNumber), LiveSource.Of<MeterRow>(row => row.SerialNumber)];

    public override Task ReadAsync(LiveReading reading) => reading.EachAsync(
        (page, cancellation) => reading.Of<IMachineViews>().ListAsync(new MachineFilter(), page, cancellation),
        Fleet.Load);

    public override bool Advance(ViewRow row, LiveKey key, long head) =>
        row is MeterRow ? Fleet.Find(key.Id).AdvanceMeter(head) : Fleet.Find(key.Id).AdvanceFile(head);

    public override void Take(ViewRow row)
    {
        if (row is MeterRow meter)
            Fleet.Take(meter);
        else if (row is MachineRow machine)
            Fleet.Take(machine);
    }

    public override LivePart? TakeChanges(long sequence) => Fleet.TakeChanges(sequence) is { Length: > 0 } changes ? new MachinePart(changes) : null;

    public override LivePart? Everything(LiveFilter filter) => new MachinePart(Fleet.Everything());
}
