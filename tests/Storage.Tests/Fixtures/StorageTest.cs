namespace Dispatch.Storage.Tests.Fixtures;

/// <summary>A behaviour that both databases must show: each test has an empty database.</summary>
public abstract class StorageTest<TDatabase> : IAsyncLifetime
    where TDatabase : TestDatabase, new()
{
    protected TDatabase Database { get; } = new();

    public virtual Task InitializeAsync() => Database.PrepareAsync();

    public async Task DisposeAsync() => await Database.DisposeAsync();
}
