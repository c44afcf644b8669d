namespace Dispatch.Api.Users.Company;

/// <summary>What a session has from the provider at which it began.</summary>
/// <param name="Lasts">The longest that it does, used or not.</param>
/// <param name="IdToken">To sign out there with; null where that is not wanted.</param>
internal sealed record FromCompany(TimeSpan Lasts, string? IdToken);
