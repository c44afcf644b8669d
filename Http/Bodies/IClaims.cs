using Dispatch.Http.Access;
using Dispatch.Http.Problems;

namespace Dispatch.Http.Bodies;

/// <summary>A body that says something about who acts: it has to be so.</summary>
public interface IClaims
{
    InputProblem? Check(SignedIn caller);
}
