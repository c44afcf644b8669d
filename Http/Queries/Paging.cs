using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Http.Queries;

/// <summary>
/// Lists are read page by page: <c>?after=</c> takes the <c>next</c> of the page before, <c>?limit=</c> how many at most.
/// </summary>
public static class Paging
{
    public const int DefaultLimit = 100;
    public const int MaxLimit = 1000;

    /// <summary>The answer to a request for a page.</summary>
    /// <param name="reach">Whose things the caller may see.</param>
    /// <param name="read">Throws <see cref="FormatException"/> when the cursor is none of the list, as views do.</param>
    public static async Task<Results<Ok<Page<T>>, ProblemHttpResult>> AnswerAsync<T>(
        string? after, int? limit, Reach reach, Func<PageRequest, Task<Page<T>>> read)
    {
        try
        {
            return TypedResults.Ok(await read(Request(after, limit, reach)));
        }
        catch (FormatException)
        {
            return Problem.Of(WrongCursor);
        }
    }

    /// <summary>The answer to an <c>after</c> that no page gave.</summary>
    public static InputProblem WrongCursor { get; } =
        new(InputCodes.InvalidParameter, "after", "after must be the next of the page before.");

    /// <param name="reach">Whose things the caller may see.</param>
    public static PageRequest Request(string? after, int? limit, Reach reach) => PartOf(after, limit) with { Within = reach };

    /// <summary>A page of what belongs to one object, which the caller was found to reach.</summary>
    public static PageRequest PartOf(string? after, int? limit) => new(string.IsNullOrEmpty(after) ? null : after, limit ?? DefaultLimit);

    public static Page<TOut> Select<TIn, TOut>(this Page<TIn> page, Func<TIn, TOut> convert) =>
        new([.. page.Items.Select(convert)], page.Next);
}
