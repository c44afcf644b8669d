namespace Dispatch.Http.Problems;

/// <summary>What is wrong with what a caller sent.</summary>
/// <param name="Code">Stable, one of <see cref="InputCodes"/>.</param>
/// <param name="Path">Where: a JSON path in the body (<c>$.site.latitude</c>), or the name of a query parameter or header.</param>
/// <param name="Detail">For people: what is expected there.</param>
/// <param name="Status">A 4xx status.</param>
public sealed record InputProblem(string Code, string Path, string Detail, int Status = StatusCodes.Status400BadRequest);
