namespace Dispatch.Storage.Search;

/// <summary>Whose the finds of a concept are, as conditions on a find called <c>s</c>.</summary>
/// <param name="Kinds">Which finds are the concept's.</param>
/// <param name="Stray">When one is nobody's.</param>
/// <param name="Own">When one belongs to stations, which are given written as a list.</param>
internal sealed record SearchReach(string Kinds, string Stray, Func<string, string> Own);
