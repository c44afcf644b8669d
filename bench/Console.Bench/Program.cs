using System.Globalization;
using Dispatch.ConsoleBench;

// dotnet run -c Release --project bench/Console.Bench -- moving|first|back [markers]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int? markers = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : null;
switch (args.FirstOrDefault())
{
    case "moving":
        foreach (var count in markers is { } one ? [one] : (int[])[10_000, 50_000]) await Moving.Run(count);
        return 0;
    case "first":
        await FirstUse.Run(markers ?? 10_000);
        return 0;
    case "back":
        await ComingBack.Run(markers ?? 10_000);
        return 0;
    default:
        Console.Error.WriteLine("Say which: moving, first or back; then how many markers.");
        return 2;
}
