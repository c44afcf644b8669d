using Dispatch.Domain.Users;

namespace Dispatch.Grains.Interfaces.Views;

/// <param name="After">The cursor of the page before, null for the first. Another text is refused with a <see cref="FormatException"/>, or begins after it where the cursor is a plain key.</param>
public sealed record PageRequest(string? After, int Limit)
{
    /// <summary>Of whose things the list consists.</summary>
    public Reach Within { get; init; } = Reach.Everywhere;
}
