namespace Dispatch.Domain.Dispatching.Simulations;

/// <summary>Who goes where, decided anew after everything that happens.</summary>
public interface IPolicy
{
    /// <summary>Moves jobs between <see cref="World.Waiting"/> and <see cref="World.Queues"/>, and says what is announced.</summary>
    void Decide(World world);
}
