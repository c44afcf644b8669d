using Dispatch.Domain.Deciding;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Modules;
using Dispatch.Grains.Journal;
using Dispatch.Grains.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dispatch.Grains;

public static class GrainServices
{
    /// <summary>
    /// The rules by which is decided, and what is counted by them without any grain: for grains and for who shows what they would say.
    /// </summary>
    public static IHostApplicationBuilder AddRules(this IHostApplicationBuilder builder)
    {
        foreach (var module in builder.Services.ModulesOf<GrainModule>()) module.AddRules(builder.Services);
        return builder;
    }

    /// <summary>What the grains need besides the engine, the storage and the rules.</summary>
    public static IHostApplicationBuilder AddGrains(this IHostApplicationBuilder builder)
    {
        var added = builder.Services.ModuleAssemblies().Added;
        builder.Services.AddSingleton(JournalCodec.Of([typeof(JournalNameAttribute).Assembly, typeof(Caller).Assembly, .. added]));
        builder.Services.AddSingleton(new Inboxes([typeof(IInbox).Assembly, .. added]));
        foreach (var module in builder.Services.ModulesOf<GrainModule>()) module.AddGrains(builder.Services);
        return builder;
    }
}
