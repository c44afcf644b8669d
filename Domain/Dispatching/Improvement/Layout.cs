using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>Numbers the places of a problem anew, so that what lies near each other has near numbers.</summary>
internal static class Layout
{
    /// <summary>The places in use, each followed by the nearest not yet listed.</summary>
    public static int[] Of<TTravel>(Problem problem, TTravel travel)
        where TTravel : struct, ITravel
    {
        var left = problem.Technicians.Select(t => t.Place)
            .Concat(problem.Technicians.Where(t => t.EndPlace is not null).Select(t => t.EndPlace!.Value))
            .Concat(problem.Jobs.Select(j => j.Place)).Distinct().ToArray();
        for (var i = 1; i < left.Length; i++)
        {
            var (nearest, least) = (i, int.MaxValue);
            for (var other = i; other < left.Length; other++)
                if (travel.Seconds(left[i - 1], left[other]) is var way && way < least) (nearest, least) = (other, way);
            (left[i], left[nearest]) = (left[nearest], left[i]);
        }

        return left;
    }

    /// <summary>The problem with the numbers that the places have in <paramref name="places"/>.</summary>
    public static Problem Renumbered(Problem problem, int[] places)
    {
        var number = new Dictionary<int, int>(places.Length);
        for (var i = 0; i < places.Length; i++) number[places[i]] = i;
        return problem with
        {
            Technicians = [.. problem.Technicians.Select(
                t => t with { Place = number[t.Place], EndPlace = t.EndPlace is { } end ? number[end] : null })],
            Jobs = [.. problem.Jobs.Select(j => j with { Place = number[j.Place] })],
        };
    }
}
