using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Contracts.Live;

namespace Dispatch.Live;

/// <summary>What was last heard of each other node, and so whether something was missed. For concurrent use.</summary>
internal sealed class LiveHearing
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, Peer> peers = [];
    private bool watching;

    public bool Watching
    {
        get
        {
            lock (gate) return watching;
        }
    }

    public ImmutableArray<LiveMember> Peers
    {
        get
        {
            lock (gate) return [.. peers.Values.Select(peer => peer.Member)];
        }
    }

    /// <summary>The views are about to be read, once every node was asked: what their answers count is part of what will be read.</summary>
    public void Begin()
    {
        lock (gate)
        {
            watching = true;
            foreach (var peer in peers.Values)
                (peer.BeforeRead, peer.Heard, peer.Promised) = (true, null, 0);
        }
    }

    public void End()
    {
        lock (gate)
            watching = false;
    }

    /// <summary>Takes over who is there. One that is watched and no longer listed stays until it is silent: the list may have been begun anew.</summary>
    public void Meet(ImmutableArray<LiveMember> others)
    {
        lock (gate)
        {
            foreach (var (node, peer) in peers)
            {
                peer.Listed = false;
                if (!watching && !others.Any(other => other.Node == node))
                    peers.Remove(node);
            }

            foreach (var other in others)
            {
                if (!peers.TryGetValue(other.Node, out var peer))
                    peers.Add(other.Node, peer = new Peer(other));
                peer.Listed = true;
            }
        }
    }

    /// <summary>A node said how many batches it has sent.</summary>
    /// <returns>Whether something of it was missed: it was not heard before, or what it had sent by its former answer has not come.</returns>
    public bool Answered(Guid node, long number)
    {
        lock (gate)
        {
            if (!peers.TryGetValue(node, out var peer))
                return false;
            var missed = !peer.BeforeRead && (peer.Heard is not { } heard || heard < peer.Promised);
            if (peer.Heard is null || missed)
                peer.Heard = number;
            (peer.BeforeRead, peer.Promised) = (false, number);
            return missed;
        }
    }

    /// <summary>A node did not answer.</summary>
    /// <returns>Whether it is gone, and may have kept its last words to itself.</returns>
    public bool Silent(Guid node)
    {
        lock (gate)
        {
            if (!peers.TryGetValue(node, out var peer))
                return false;
            peer.BeforeRead = false;
            return !peer.Listed && peers.Remove(node);
        }
    }

    /// <summary>A batch came.</summary>
    /// <returns>Whether something before it was missed.</returns>
    public bool Heard(Guid node, long number)
    {
        lock (gate)
        {
            if (!peers.TryGetValue(node, out var peer) || number <= peer.Heard)
                return false;
            var missed = number != peer.Heard + 1;
            peer.Heard = number;
            return missed;
        }
    }

    private sealed class Peer(LiveMember member)
    {
        public LiveMember Member => member;

        public bool Listed { get; set; }

        public bool BeforeRead { get; set; }

        /// <summary>The newest batch that came or need not come; null when not known.</summary>
        public long? Heard { get; set; }

        /// <summary>What it said it had sent, when last asked.</summary>
        public long Promised { get; set; }
    }
}
