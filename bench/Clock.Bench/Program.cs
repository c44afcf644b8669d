using System.Globalization;
using Dispatch.ClockBench;

// dotnet run -c Release --project bench/Clock.Bench -- memory
// dotnet run -c Release --project bench/Clock.Bench -- sqlite|postgresql [overdue] [paced] [seconds for placing and for the overdue ones]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var counts = args.Skip(1).Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)).ToArray();
switch (args.FirstOrDefault())
{
    case "memory":
        ClockMemory.Run();
        return 0;
    case "sqlite" or "postgresql":
        var provider = args[0] == "sqlite" ? "Sqlite" : "PostgreSql";
        await ClockRun.RunAsync(provider, counts.ElementAtOrDefault(0) is var o and > 0 ? o : 40_000,
            counts.ElementAtOrDefault(1) is var p and > 0 ? p : 60_000, counts.ElementAtOrDefault(2) is var s and > 0 ? s : 120);
        return 0;
    default:
        Console.Error.WriteLine("Say which: memory, sqlite or postgresql.");
        return 2;
}
