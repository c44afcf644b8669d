using Dispatch.Grains.Interfaces.Contracts.Rebuilding;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Api.Rebuilding;

/// <summary>A view that follows from the journal, and how far a rebuild of it is.</summary>
/// <param name="Name">As it is called when it is to be rebuilt.</param>
/// <param name="Version">Of its rows' shape.</param>
/// <param name="Rebuild"><c>Idle</c> when nobody asked for one since the start.</param>
/// <param name="Streams">Read so far.</param>
/// <param name="Rows">Written anew so far.</param>
/// <param name="Removed">Rows that no stream stood for.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC; null while it runs.</param>
/// <param name="Problem">Why it ended early; the view is as readable as before.</param>
public sealed record ViewModel(
    string Name,
    int Version,
    RebuildState Rebuild,
    long Streams,
    long Rows,
    long Removed,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    string? Problem)
{
    public static ViewModel Of(KeptView view, RebuildProgress progress) => new(
        view.Name, view.Version, progress.State, progress.Streams, progress.Rows, progress.Removed, progress.StartedAt, progress.EndedAt, progress.Problem);
}
