namespace Dispatch.Domain.Dispatching.Travel;

/// <summary>
/// Travel times between places, whole seconds, never negative. Implemented by structs, so that the solver's inner loop calls it without
/// indirection.
/// </summary>
public interface ITravel
{
    int Places { get; }

    int Seconds(int from, int to);

    /// <summary>The same seconds, for many ways into one place: a table keeps them side by side.</summary>
    int SecondsInto(int to, int from);

    /// <summary>Coordinates for pruning, in any plane in which <see cref="AtLeast"/> holds; NaN where the model has none.</summary>
    (double X, double Y) PositionOf(int place);

    /// <summary>A number of seconds that no way between two places so far apart (in that plane) undercuts; 0 is always right.</summary>
    int AtLeast(double distance);
}
