using Dispatch.Grains.Interfaces.Ports;
using Orleans.Runtime;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Dispatch.Engine;

/// <summary>The states of a silo alone, in the storage's own database.</summary>
internal sealed class StoredStates(IGrainStateStore store, IActivatorProvider activators) : IGrainStorage
{
    private readonly StateSerializer serializer = new();

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var stored = await store.ReadAsync(stateName, grainId.ToString(), CancellationToken.None);
        grainState.State = stored is null ? Empty<T>() : serializer.Deserialize<T>(new BinaryData(stored.Data));
        grainState.ETag = stored?.ETag;
        grainState.RecordExists = stored is not null;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var data = serializer.Serialize(grainState.State).ToMemory();
        grainState.ETag = await store.WriteAsync(stateName, grainId.ToString(), data, grainState.ETag, CancellationToken.None)
            ?? throw Inconsistent(stateName, grainId, grainState.ETag);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (!await store.ClearAsync(stateName, grainId.ToString(), grainState.ETag, CancellationToken.None))
            throw Inconsistent(stateName, grainId, grainState.ETag);
        grainState.State = Empty<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
    }

    private T Empty<T>() => activators.GetActivator<T>().Create();

    private static InconsistentStateException Inconsistent(string stateName, GrainId grainId, string? eTag) =>
        new($"State {stateName} of {grainId} was changed by somebody else.", null, eTag);
}
