using System.Collections.Immutable;
using System.Text.Json;

namespace Dispatch.Grains.Interfaces.Ports.Users;

/// <summary>As what the organisation knows a person.</summary>
public enum PersonKind
{
    User,
    Technician,
    Customer,
}

/// <summary>What one concept keeps about a person.</summary>
/// <param name="Concept">And what of it: <c>technicians/track</c>.</param>
/// <param name="Entries">Each an object.</param>
public sealed record PersonalPart(string Concept, ImmutableArray<JsonElement> Entries);

/// <summary>What is kept about a person, each concept saying so itself (GDPR art. 15 and 17, PIPL art. 45 and 47).</summary>
public interface IPersonalData
{
    /// <summary>Nothing of anybody else, and no secret such as a password's hash.</summary>
    /// <returns>By concept, in the order of their names; those that keep nothing are left out.</returns>
    Task<ImmutableArray<PersonalPart>> OfAsync(PersonKind kind, string id, CancellationToken cancellation);

    /// <summary>Deletes what no stream keeps. What streams keep is erased by a command to them.</summary>
    Task EraseAsync(PersonKind kind, string id, CancellationToken cancellation);
}
