namespace Dispatch.Domain.FaultRules;

/// <summary>What a fault means and what is to be done, in the three languages of the product.</summary>
[GenerateSerializer, Immutable]
public sealed record Advice(string En, string Zh, string Es)
{
    /// <param name="language"><c>zh</c>, <c>es</c>; any other is English.</param>
    public string In(string language) => language switch
    {
        "zh" => Zh,
        "es" => Es,
        _ => En,
    };
}
