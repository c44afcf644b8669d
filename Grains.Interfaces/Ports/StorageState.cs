namespace Dispatch.Grains.Interfaces.Ports;

/// <param name="Problem">Null when all is well, else a sentence.</param>
/// <param name="WaitingMessages">Messages of the outbox that are under way or wait for their next try.</param>
/// <param name="ParkedMessages">Messages of the outbox that were taken aside.</param>
/// <param name="Commits">Group commits of this node since its start.</param>
public sealed record StorageState(bool AcceptsWrites, string? Problem, int WaitingMessages, int ParkedMessages, long Commits)
{
    /// <summary>Why what is read cannot be vouched for, in one sentence; null when nothing speaks against it.</summary>
    public string? Damage { get; init; }
}
