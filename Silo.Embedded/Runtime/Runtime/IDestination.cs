namespace Orleans.Runtime;

/// <summary>Where turns for one grain id go.</summary>
internal interface IDestination
{
    /// <summary>False when this destination has ended and the turn belongs to the next one.</summary>
    bool TryReceive(Turn turn);
}

/// <summary>State that is read before its activation is.</summary>
internal interface IStateToLoad
{
    Task ReadStateAsync();
}
