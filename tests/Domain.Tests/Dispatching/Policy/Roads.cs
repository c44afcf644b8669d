using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Dispatching.Travel;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Travel;

namespace Dispatch.Domain.Tests.Dispatching.Policy;

internal sealed class Numbered : IPlaces
{
    private readonly Dictionary<GeoPoint, int> numbers = [];

    public long Edition => 0;

    public List<GeoPoint> Points { get; } = [];

    public int Number(GeoPoint place)
    {
        if (numbers.TryGetValue(place, out var known)) return known;
        Points.Add(place);
        return numbers[place] = Points.Count - 1;
    }
}

/// <summary>The default estimate outside rush hours.</summary>
internal readonly struct Roads(Numbered places) : ITravel
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly SpeedProfile Usual = new(1.3, 10, 30, 65, [], TimeSpan.FromMinutes(3));

    public int Places => places.Points.Count;

    public int Seconds(int from, int to) =>
        (int)double.Ceiling(TripEstimate.Of(places.Points[from], places.Points[to], Noon, Usual).Duration.TotalSeconds);

    public int SecondsInto(int to, int from) => Seconds(from, to);

    public (double X, double Y) PositionOf(int place) => (double.NaN, double.NaN);

    public int AtLeast(double distance) => 0;
}
