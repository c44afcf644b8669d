using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Live.Topics;

namespace Dispatch.Live.Stations;

/// <summary>Stations with their territories, always all of them.</summary>
internal sealed class StationTopic : LiveTopic<StationRow, StationMessage>
{
    public override string Name => "stations";

    public override async Task ReadAsync(LiveReading reading)
    {
        foreach (var station in await reading.Of<IStationViews>().AllAsync(reading.Cancellation))
            reading.Take(station);
    }

    public override string IdOf(StationRow row) => row.Id;

    public override bool IsOver(StationRow row) => row.ClosedAt is not null;

    public override StationMessage MessageOf(StationRow item) => StationMessage.Of(item);
}
