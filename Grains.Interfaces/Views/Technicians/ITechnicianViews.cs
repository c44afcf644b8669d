using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Views.Technicians;

public interface ITechnicianViews
{
    Task<TechnicianListItem?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Those who work here, ordered by id.</summary>
    Task<Page<TechnicianListItem>> ListAsync(string? station, PageRequest page, CancellationToken cancellation);

    /// <summary>What those who work here have, with levels.</summary>
    Task<ImmutableArray<string>> SkillsAsync(CancellationToken cancellation);

    /// <summary>Those who left, ordered by id.</summary>
    Task<Page<TechnicianListItem>> ListLeftAsync(string? station, PageRequest page, CancellationToken cancellation);
}
