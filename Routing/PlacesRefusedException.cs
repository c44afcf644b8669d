namespace Dispatch.Routing;

/// <summary>The service works, and has no road at one of the places of this call: it is asked again without (F-43).</summary>
/// <param name="place">Which place of the call, sources first, from 0; null when it does not say.</param>
internal sealed class PlacesRefusedException(string words, int? place = null) : Exception(words)
{
    public int? Place => place;
}
