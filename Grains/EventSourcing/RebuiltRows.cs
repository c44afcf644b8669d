using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Grains.EventSourcing;

/// <summary>The rows of one view that a stream has made, the last of each key; those that went are gone.</summary>
internal sealed class RebuiltRows(IViewRebuilds views, string view)
{
    private readonly OrderedDictionary<string, ViewRow> byKey = [];

    public ICollection<ViewRow> Rows => byKey.Values;

    public void Take(Effects effects)
    {
        foreach (var gone in effects.Erasures.Where(gone => views.Takes(view, gone.Rows))) byKey.Remove(string.Join('\n', gone.Key));
        foreach (var row in effects.Views.Where(row => views.Takes(view, row.GetType()))) byKey[views.KeyOf(row)] = row;
    }
}
