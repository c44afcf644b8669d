namespace Dispatch.Grains.Interfaces.Contracts.Rebuilding;

/// <summary>Makes one view anew from the journal while everything goes on; its key is the view's name. There is one in the cluster, so a view is never rebuilt twice at once.</summary>
public interface IViewGrain : IGrainWithStringKey
{
    /// <summary>Begins, unless it is under way.</summary>
    Task<RebuildProgress> Rebuild();

    Task<RebuildProgress> Progress();
}
