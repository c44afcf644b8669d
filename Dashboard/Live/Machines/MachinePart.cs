using Dispatch.Live.Topics;

namespace Dispatch.Live.Machines;

internal sealed class MachinePart(MachineChange[] changes) : LivePart
{
    public override int Rows => changes.Length;

    public override IEnumerable<LivePiece> For(LiveFilter filter, int most) => changes
        .Where(change => change.Concerns(filter))
        .Chunk(most)
        .Select(some => new LivePiece(some.Length, ContentOf(filter, some)));

    private static MachineContent ContentOf(LiveFilter filter, MachineChange[] some)
    {
        var files = Array.FindAll(some, change => change.FileChanged || change.Enters(filter));
        return new(files.Length == 0 ? null : MachineColumns.Of(files), MarkerColumns.Pack(some));
    }
}
