namespace Dispatch.Domain.WorkOrders;

/// <summary>What a completed job came to.</summary>
public enum CompletionResult
{
    Solved,

    /// <summary>Something remains: a follow-up order must be made before this one can be closed.</summary>
    Unsolved,

    /// <summary>The customer refused it or was absent, or the machine was not there: nothing was done (R-FSR-4).</summary>
    NotCarriedOut,

    /// <summary>The work was done, and the customer refused to sign: invalid until somebody confirms it (R-FSR-4).</summary>
    RefusedToSign,
}
