using System.Text;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>Which slice watches the deadlines of a stream. Stored with each deadline: changing the count or the hash needs a migration.</summary>
public static class DeadlineSlices
{
    public const int Count = 64;

    public static int Of(string stream)
    {
        const uint offset = 2166136261, prime = 16777619;
        var hash = offset;
        foreach (var b in Encoding.UTF8.GetBytes(stream)) hash = (hash ^ b) * prime;
        return (int)(hash % Count);
    }
}
