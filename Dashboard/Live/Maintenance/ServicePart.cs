using Dispatch.Live.Machines;
using Dispatch.Live.Topics;

namespace Dispatch.Live.Maintenance;

/// <param name="changes">Remembered with the machines already.</param>
/// <param name="isNew">To clients that know nothing yet, and so need not be told of those that owe nothing.</param>
internal sealed class ServicePart(MachineChange[] changes, bool isNew = false) : LivePart
{
    public override int Rows => 0;

    public override IEnumerable<LivePiece> For(LiveFilter filter, int most) => changes
        .Where(change => change.Concerns(filter) && (isNew ? !change.Due.IsEmpty : change.DueChanged || change.Enters(filter)))
        .Select(MachineServices.Of)
        .Chunk(most)
        .Select(some => new LivePiece(some.Length, new LiveItems<MachineServices>([.. some], [])));
}
