using Dispatch.Soak;
using Dispatch.Testing.Nodes;

// The long runs: dotnet run --project tests/Soak -c Release -- kill|sync|fuzz|calls|bombs|races|disk
// [--runs 20] [--seed 1] [--calls 1000000]
var runs = Option("--runs", 20);
var seed = Option("--seed", 1);
switch (args.FirstOrDefault())
{
    case "kill":
        foreach (var provider in (string[])["Sqlite", "PostgreSql"]) await KillSeries.Run(provider, runs, seed, Console.WriteLine);
        return 0;
    case "fuzz":
        return await MalformedBodies.Run(seed, Console.WriteLine) ? 0 : 1;
    case "calls":
        return await FuzzedCalls.Run(seed, Option("--calls", 1_000_000), Console.WriteLine) ? 0 : 1;
    case "bombs":
        return await Bombs.Run(Console.WriteLine) ? 0 : 1;
    case "sync":
        return await SyncTrace.Run(Console.WriteLine) ? 0 : 1;
    case "races":
        return await OfferRaces.Run(runs, Console.WriteLine) ? 0 : 1;
    case "disk":
        return await FullDisk.Run(Console.WriteLine) ? 0 : 1;
    default:
        Console.Error.WriteLine("Say which: kill (--runs, --seed), fuzz (--seed), calls (--seed, --calls), races (--runs), bombs, sync or disk.");
        return 2;
}

int Option(string name, int otherwise)
{
    var at = Array.IndexOf(args, name);
    return at < 0 ? otherwise : int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture);
}
