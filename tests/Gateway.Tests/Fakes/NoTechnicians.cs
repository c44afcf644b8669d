using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Technicians;

namespace Dispatch.Gateway.Tests.Fakes;

/// <summary>Nobody works here.</summary>
public sealed class NoTechnicians : ITechnicianViews
{
    public Task<TechnicianListItem?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult<TechnicianListItem?>(null);

    public Task<Page<TechnicianListItem>> ListAsync(string? station, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(new Page<TechnicianListItem>([], null));

    public Task<ImmutableArray<string>> SkillsAsync(CancellationToken cancellation) => Task.FromResult(ImmutableArray<string>.Empty);

    public Task<Page<TechnicianListItem>> ListLeftAsync(string? station, PageRequest page, CancellationToken cancellation) =>
        ListAsync(station, page, cancellation);
}
