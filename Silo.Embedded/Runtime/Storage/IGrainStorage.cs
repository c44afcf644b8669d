using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>Where the states of grains are kept. The one registered without a key is the default; others are registered by name.</summary>
public interface IGrainStorage
{
    Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    /// <exception cref="InconsistentStateException">Another ETag is stored.</exception>
    Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    /// <exception cref="InconsistentStateException">Another ETag is stored.</exception>
    Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
}
