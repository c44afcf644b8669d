namespace Dispatch.Engine.Tests.Hosting;

/// <summary>What silos keep their states and reminders in: a SQLite file.</summary>
public sealed class EngineDatabase : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dispatch-engine-").FullName;

    public string File => Path.Combine(folder, "dispatch.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
