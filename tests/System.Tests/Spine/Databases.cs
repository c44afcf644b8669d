namespace Dispatch.SystemTests.Spine;

/// <summary>The databases that every test of the whole node runs on.</summary>
public static class Databases
{
    public static TheoryData<string> All { get; } = ["Sqlite", "PostgreSql"];
}
