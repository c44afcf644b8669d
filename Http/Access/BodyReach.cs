using System.Collections.Frozen;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Http.Problems;

namespace Dispatch.Http.Access;

/// <summary>What a body names and the caller does not reach is not there for them.</summary>
internal sealed class BodyReach(IBelongings belongings, IEnumerable<NamedKind> kinds, IServiceProvider services)
{
    private readonly FrozenDictionary<string, NamedKind> kinds = kinds.ToFrozenDictionary(kind => kind.Kind);

    /// <returns>The refusal of the first one, the same whether it is another's or nobody's; null when all may be named.</returns>
    public async Task<InputProblem?> RefusalAsync(object body, Reach reach, CancellationToken cancellation)
    {
        if (reach.IsEverywhere) return null;
        foreach (var named in NamedObjects.In(body))
        {
            var kind = kinds[named.Names.Kind];
            var kept = kind.Kept is { } keptAs ? await keptAs(services, named.Id, cancellation) : named.Id;
            var found = await belongings.FindAsync(kind.Kind, kept, cancellation);
            var isTaken = found is null
                ? named.Names.MayBeNew
                : reach.Includes(found.Stations, found.Technicians)
                    || (named.Names.MayBeLent && kind.Lent is { } lent && await lent(services, reach, found, cancellation));
            if (!isTaken) return Absent(kind, named);
        }

        return null;
    }

    private static InputProblem Absent(NamedKind kind, NamedObject named)
    {
        var answer = kind.Absent(named.Id);
        var code = (string)answer.ProblemDetails.Extensions[Problem.CodeKey]!;
        return new(code, named.Path, answer.ProblemDetails.Detail!, answer.StatusCode);
    }
}
