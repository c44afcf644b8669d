namespace Dispatch.Domain.WorkOrders;

/// <summary>What a completed job came to.</summary>
public enum CompletionResult
{
    Solved,

    /// <summary>Something remains: a follow-up order must be made before this one can be closed.</summary>
    Unsolved,
}
