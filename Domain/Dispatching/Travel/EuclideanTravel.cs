using System.Runtime.CompilerServices;

namespace Dispatch.Domain.Dispatching.Travel;

/// <summary>Straight lines in a plane in metres: a fixed time to set off and a constant speed.</summary>
/// <param name="setOff">Seconds of every trip between different points.</param>
/// <param name="secondsPerMetre">More than 0.</param>
public readonly struct EuclideanTravel(float[] x, float[] y, int setOff, float secondsPerMetre) : ITravel
{
    public int Places => x.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Seconds(int from, int to)
    {
        var (dx, dy) = (x[from] - x[to], y[from] - y[to]);
        var squared = (dx * dx) + (dy * dy);
        return squared == 0 ? 0 : setOff + (int)(secondsPerMetre * MathF.Sqrt(squared));
    }

    public int SecondsInto(int to, int from) => Seconds(from, to);

    public (double X, double Y) PositionOf(int place) => (x[place], y[place]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int AtLeast(double distance) => distance <= 0 ? 0 : setOff + (int)(0.999999 * secondsPerMetre * distance);
}
