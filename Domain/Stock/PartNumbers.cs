namespace Dispatch.Domain.Stock;

public static class PartNumbers
{
    /// <summary>The one way to write a part's number that people write in several: upper case, without blanks around.</summary>
    public static string Normal(string number) => number.Trim().ToUpperInvariant();
}
