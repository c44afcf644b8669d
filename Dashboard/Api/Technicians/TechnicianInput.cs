using System.Collections.Immutable;
using Dispatch.Api.Geography;
using Dispatch.Domain.Dispatching;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Api.Technicians;

/// <summary>A technician's file as somebody gives it.</summary>
/// <param name="Station">The home station.</param>
/// <param name="Skills">Codes; <c>engine:2</c> for a level from 1 (basic) to 3 (expert), 1 where none is said.</param>
/// <param name="Home">Where they start from.</param>
public sealed record TechnicianInput(
    [property: IdText, Names("technician", MayBeNew = true)] string Id,
    [property: Text(200)] string Name,
    [property: IdText, Names("station")] string Station,
    ImmutableArray<string> Skills,
    Coordinates Home,
    [property: Text(40)] string? Phone = null) : IChecksItself
{
    private static readonly IdTextAttribute SkillRule = new();

    public InputProblem? Check()
    {
        for (var i = 0; i < Skills.Length; i++)
        {
            if (!SkillLevel.IsWellFormed(Skills[i]) || !SkillRule.IsValid(SkillLevel.Of(Skills[i]).Skill) || Skills[i].Length == 0)
                return new(InputCodes.InvalidValue, $"$.skills[{i}]", SkillRule.FormatErrorMessage($"$.skills[{i}]"));
        }

        return null;
    }
}
