using System.Globalization;
using Dispatch.NodeBench;

// dotnet run -c Release --project bench/Node.Bench -- start|memory|live|offer|flood [sqlite|postgresql] [technicians] [open orders]
// dotnet run -c Release --project bench/Node.Bench -- preview http://127.0.0.1:5080 [questions]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var provider = args.ElementAtOrDefault(1) == "postgresql" ? "PostgreSql" : "Sqlite";
int Number(int position, int standard) => args.Length > position ? int.Parse(args[position], CultureInfo.InvariantCulture) : standard;
switch (args.FirstOrDefault())
{
    case "start":
        await StartToReady.Run(provider);
        return 0;
    case "memory":
        await ActorMemory.Run();
        return 0;
    case "live":
        await ReadingToDelta.Run(provider);
        return 0;
    case "offer":
        await EmergencyToOffer.Run(provider, Number(2, 40), Number(3, 380));
        return 0;
    case "flood":
        await RefusedFlood.Run(provider);
        return 0;
    case "bare":
        await RefusedFlood.Bare();
        return 0;
    case "preview" when args.Length > 1:
        await PreviewAndEngine.Run(args[1], Number(2, 1_000));
        return 0;
    default:
        Console.Error.WriteLine(
            "Say which: start, memory, live, offer or flood, then sqlite or postgresql; or preview with the address of a node that runs, and how "
                + "many questions.");
        return 2;
}
