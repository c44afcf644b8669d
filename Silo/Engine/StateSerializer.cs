using System.Text.Json;
using Orleans.Storage;

namespace Dispatch.Engine;

/// <summary>States as JSON; what a snapshot holds is the journal's own serialization already.</summary>
internal sealed class StateSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input));

    public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span)!;
}
