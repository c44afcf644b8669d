namespace Dispatch.Grains.Interfaces.Dispatching;

/// <summary>Plans the work of one territory; the key is its station's id.</summary>
public interface IDispatcherGrain : IGrainWithStringKey
{
    /// <summary>Who could do a job, when, and why the others cannot (R-SLA-6). Promises nothing.</summary>
    Task<Preview> Preview(JobQuestion question);
}
