using System.Collections.Immutable;
using Dispatch.Domain.Requests;

namespace Dispatch.Api.Requests;

/// <summary>What whoever takes a call asks for (R-INT-2, R-INT-7).</summary>
public enum IntakeItem
{
    /// <summary><c>contact.name</c>: who calls.</summary>
    Name,

    /// <summary><c>contact.phone</c>: by which number they are called back.</summary>
    Phone,

    /// <summary><c>contact</c>: name and phone.</summary>
    Contact,

    /// <summary><c>symptom</c>: how the fault shows.</summary>
    Symptom,

    /// <summary><c>environment</c>: where and under which conditions the machine works.</summary>
    Environment,
}

internal static class IntakeItemExtensions
{
    public static IntakeItems Together(this IEnumerable<IntakeItem>? items) =>
        (items ?? []).Aggregate(IntakeItems.None, (all, item) => all | Enum.Parse<IntakeItems>(item.ToString()));

    public static ImmutableArray<IntakeItem> Apart(this IntakeItems items) =>
        [.. IntakeQuestions.Each(items).Select(item => Enum.Parse<IntakeItem>(item.ToString()))];

    /// <summary>Where it stands in the body.</summary>
    public static string Path(this IntakeItems item) => item switch
    {
        IntakeItems.Name => "$.contact.name",
        IntakeItems.Phone => "$.contact.phone",
        IntakeItems.Symptom => "$.symptom",
        IntakeItems.Environment => "$.environment",
        _ => "$.contact",
    };
}
