namespace Dispatch.Gateway.Tests.Fuzz;

/// <summary>For tests that measure the whole process's memory: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class Alone
{
    public const string Name = "Alone";
}
