namespace Dispatch.Api.Identifiers;

/// <summary>How the ids look that are made for what a concept creates: <c>PREFIX-XXXXX</c>, or <c>PREFIX-yymmdd-XXXXX</c> with the day in UTC.</summary>
/// <param name="Prefix">Of this concept alone.</param>
/// <param name="Symbols">How many are not to be guessed.</param>
/// <param name="IsDated">The same call on another day gets another id.</param>
internal sealed record IdFormat(string Prefix, int Symbols, bool IsDated = false);
