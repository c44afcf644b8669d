using System.Globalization;
using System.Text.RegularExpressions;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench.Instances;

/// <summary>
/// The travel that a file states as a formula: <c>seconds = [0 if same point else ]A + floor(B * euclidean metres)[, float32]</c>.
/// </summary>
internal static partial class PlaneTravel
{
    public static bool IsStated(string travel) => Formula().IsMatch(travel);

    /// <summary>Places: first the technicians' starts, then the jobs' sites.</summary>
    public static TravelTable Of(DispatchFile file)
    {
        if (Formula().Match(file.Travel) is not { Success: true } stated)
            throw new InvalidDataException($"Travel '{file.Travel}' is not of the form that docs/trace-format.md describes.");
        var (setOff, perMetre) = (int.Parse(stated.Groups["setoff"].Value,
            CultureInfo.InvariantCulture), double.Parse(stated.Groups["metre"].Value, CultureInfo.InvariantCulture));
        var (isFree, isSingle) = (stated.Groups["free"].Success, stated.Groups["single"].Success);
        double[] x = [.. file.Technicians.Select(t => t.X), .. file.Jobs.Select(j => j.X)], y =
            [.. file.Technicians.Select(t => t.Y), .. file.Jobs.Select(j => j.Y)];
        var seconds = new int[x.Length * x.Length];
        for (var from = 0; from < x.Length; from++)
        {
            for (var to = 0; to < x.Length; to++)
            {
                var isSame = from == to || (isFree && x[from] == x[to] && y[from] == y[to]);
                seconds[(from * x.Length) + to] = isSame ? 0 : setOff + (int)(isSingle ? Single(from, to) : Double(from, to));
            }
        }

        return new TravelTable(x.Length, seconds);

        double Double(int a, int b) => perMetre * Math.Sqrt(((x[a] - x[b]) * (x[a] - x[b])) + ((y[a] - y[b]) * (y[a] - y[b])));
        float Single(int a, int b)
        {
            var (dx, dy) = ((float)x[a] - (float)x[b], (float)y[a] - (float)y[b]);
            return (float)perMetre * MathF.Sqrt((dx * dx) + (dy * dy));
        }
    }

    [GeneratedRegex(
        @"^seconds = (?<free>0 if same point else )?(?<setoff>\d+) \+ floor\((?<metre>[\d.]+) \* euclidean metres\)(?<single>, float32)?$")]
    private static partial Regex Formula();
}
