using Dispatch.Http.Problems;

namespace Dispatch.Http.Bodies;

/// <summary>An argument of an endpoint that may turn out to be wrong; then the endpoint is not run and the problem answered.</summary>
public interface ICheckedInput
{
    InputProblem? Problem { get; }
}
