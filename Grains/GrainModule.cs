using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Grains;

/// <summary>What a concept brings to the grains.</summary>
public abstract class GrainModule
{
    /// <summary>
    /// By what is decided, and what is counted by it without any grain: for silos, and for who shows what they would say.
    /// </summary>
    public virtual void AddRules(IServiceCollection services)
    {
    }

    /// <summary>What its grains need besides: for silos alone.</summary>
    public virtual void AddGrains(IServiceCollection services)
    {
    }
}
