using System.Text.Json.Nodes;

namespace Dispatch.Domain.Deciding;

/// <summary>
/// An event or message whose shape was another one in earlier versions (see <see cref="JournalNameAttribute"/>), and which knows how to
/// read them.
/// </summary>
public interface IUpcast
{
    /// <summary>JSON of the version after <paramref name="version"/>.</summary>
    /// <param name="older">As it was written, of <paramref name="version"/>; may be changed and returned.</param>
    static abstract JsonNode Upcast(JsonNode older, int version);
}
