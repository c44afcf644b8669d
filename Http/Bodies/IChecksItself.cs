using Dispatch.Http.Problems;

namespace Dispatch.Http.Bodies;

/// <summary>A body with rules that go beyond one field.</summary>
public interface IChecksItself
{
    InputProblem? Check();
}
