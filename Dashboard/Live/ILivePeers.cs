namespace Dispatch.Live;

/// <summary>The other nodes of the cluster, as the feed uses them.</summary>
internal interface ILivePeers
{
    /// <summary>Asks them for what they commit from now on; to be called before the views are read. Ends when they answered or had their time.</summary>
    Task WatchAsync();

    void Unwatch();
}
