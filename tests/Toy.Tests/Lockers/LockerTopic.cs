using Dispatch.Grains.Interfaces.Views;
using Dispatch.Live.Topics;

namespace Dispatch.Toy.Tests.Lockers;

/// <summary>Lockers as people watch them.</summary>
internal sealed class LockerTopic : LiveTopic<LockerRow, LockerRow>
{
    public override string Name => "lockers";

    public override async Task ReadAsync(LiveReading reading)
    {
        foreach (var locker in (await reading.Of<ILockerViews>().ListAsync(new PageRequest(null, 1_000), reading.Cancellation)).Items)
            reading.Take(locker);
    }

    public override string IdOf(LockerRow row) => row.Id;

    public override bool IsOver(LockerRow row) => row.Machine is null;

    public override LockerRow MessageOf(LockerRow item) => item;
}
