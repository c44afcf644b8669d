namespace Dispatch.Domain.Dispatching.Coverage;

/// <summary>Where some technicians have to stay within reach, so that the next call can be answered in time.</summary>
/// <param name="Place">Its centre, in the numbers of a travel model.</param>
/// <param name="Minimum">So many free technicians.</param>
/// <param name="Within">Seconds of travel to the centre that count as within reach.</param>
public sealed record CoverageArea(string Id, int Place, int Minimum, int Within);

/// <summary>A technician without work.</summary>
public sealed record FreeTechnician(string Id, int Place);
