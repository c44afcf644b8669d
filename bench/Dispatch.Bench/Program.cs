using System.Globalization;
using Dispatch.Dispatch.Bench;
using Dispatch.Dispatch.Bench.Dynamic;
using Dispatch.Dispatch.Bench.Instances;

// dotnet run -c Release --project bench/Dispatch.Bench -- VERB ...
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    return Run(args);
}
catch (InvalidDataException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}

static int Run(string[] args) => args switch
{
    ["insert", .. var rest] => InsertBench.Run(rest),
    ["slice", .. var rest] => SliceBench.Run(rest),
    ["static", .. var rest] => StaticBench.Run(rest),
    ["vrptw", .. var rest] => VrptwBench.Run(rest),
    ["dynamic", .. var rest] => DynamicBench.Run(rest),
    ["fleet", .. var rest] => FleetBench.Run(rest),
    ["generate", .. var rest] => Traces.Write(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "insert [rounds] | slice [pairs] | static FILE... [--seconds 0.5,3] | vrptw FOLDER... [--seconds 1,10,60] | dynamic FILE... "
            + "[--generated 100] | fleet [--goal 99] | generate FOLDER [--count 3] [--format json|jsonl]");
    return 2;
}
