using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>Is told what this node committed, in commit order, once, after it is durable. Called by the writer: must not block or throw.</summary>
public interface ICommitListener
{
    void OnCommitted(ImmutableArray<CommittedAppend> batch);
}
