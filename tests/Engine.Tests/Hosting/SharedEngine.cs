namespace Dispatch.Engine.Tests.Hosting;

/// <summary>One node with default settings for all tests that need no other.</summary>
public sealed class SharedEngine : IAsyncLifetime
{
    private EngineHost? host;

    public IGrainFactory Grains => host!.Grains;

    public async Task InitializeAsync() => host = await EngineHost.StartAsync();

    public async Task DisposeAsync() => await host!.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class SharedEngineTests : ICollectionFixture<SharedEngine>
{
    public const string Name = "Shared engine";
}
