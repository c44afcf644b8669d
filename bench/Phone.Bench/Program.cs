using System.Globalization;
using Dispatch.PhoneBench;

// dotnet run -c Release --project bench/Phone.Bench -- offers [phones] [offers]
// dotnet run -c Release --project bench/Phone.Bench -- positions [phones] [seconds] [connected]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var phones = Count(1, 5_000);
switch (args.FirstOrDefault())
{
    case "offers":
        await OfferToPhone.Run(phones, Count(2, 600));
        return 0;
    case "positions":
        await PositionsToConsole.Run(phones, TimeSpan.FromSeconds(Count(2, 60)), args.Contains("connected"));
        return 0;
    default:
        Console.Error.WriteLine("Say which: offers or positions.");
        return 2;
}

int Count(int place, int otherwise) =>
    int.TryParse(args.ElementAtOrDefault(place), CultureInfo.InvariantCulture, out var count) ? count : otherwise;
