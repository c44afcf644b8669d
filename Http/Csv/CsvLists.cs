using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Http.Queries;

namespace Dispatch.Http.Csv;

/// <summary>Makes every endpoint that answers a <see cref="Page{T}"/> answer it as CSV too; without <c>limit</c> the whole list.</summary>
internal static class CsvLists
{
    /// <summary>The items of the list that a handler answers, null when it answers something else.</summary>
    public static Type? ItemOf(MethodInfo handler) => Pages(handler.ReturnType).FirstOrDefault()?.GetGenericArguments()[0];

    public static EndpointFilterDelegate Filter(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        if (ItemOf(endpoint.MethodInfo) is not { } item)
            return next;
        var parameters = endpoint.MethodInfo.GetParameters();
        var limit = Place(parameters, "limit");
        var most = limit is { } place ? parameters[place].GetCustomAttribute<RangeAttribute>()?.Maximum : null;
        var list = (ICsvList)Activator.CreateInstance(
            typeof(CsvList<>).MakeGenericType(item), Place(parameters, "after"), limit, most ?? Paging.MaxLimit, next)!;
        return list.AnswerAsync;
    }

    private static int? Place(ParameterInfo[] parameters, string name) =>
        Array.FindIndex(parameters, parameter => parameter.Name == name) is >= 0 and var place ? place : null;

    private static IEnumerable<Type> Pages(Type type) => type switch
    {
        { IsGenericType: false } => [],
        _ when type.GetGenericTypeDefinition() == typeof(Page<>) => [type],
        _ => type.GetGenericArguments().SelectMany(Pages),
    };

    private interface ICsvList
    {
        ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext call);
    }

    private sealed class CsvList<T>(int? after, int? limit, int most, EndpointFilterDelegate next) : ICsvList
    {
        public async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext call)
        {
            if (!CsvChoice.IsMade(call.HttpContext.Request))
                return await next(call);
            var isWhole = limit is not { } given || call.Arguments[given] is null;
            if (isWhole && limit is { } place)
                call.Arguments[place] = most;
            var result = await next(call);
            if (PageOf(result) is not { } first) return result;
            await Exports.WriteAsync(call.HttpContext);
            return new CsvPages<T>(first, isWhole && after is { } cursor ? NextAsync : null);

            async Task<Page<T>> NextAsync(string key)
            {
                call.Arguments[cursor] = key;
                return PageOf(await next(call))
                    ?? throw new InvalidOperationException($"The list of {typeof(T).Name} broke off after a page that it gave itself.");
            }
        }

        private static Page<T>? PageOf(object? result) => result switch
        {
            INestedHttpResult nested => PageOf(nested.Result),
            IValueHttpResult<Page<T>> answer => answer.Value,
            _ => null,
        };
    }
}
