namespace Dispatch.Storage.Users;

/// <summary>How a concept's objects say whose they are.</summary>
/// <param name="Kind">Of object, as routes name it.</param>
/// <param name="Query">
/// Of <c>@p0</c>, the id: rows of a station and a technician, either null; no row for an object that is not there.
/// </param>
internal sealed record BelongingSource(string Kind, string Query);
