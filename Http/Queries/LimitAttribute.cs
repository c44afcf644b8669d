using System.ComponentModel.DataAnnotations;

namespace Dispatch.Http.Queries;

/// <summary>How many items a page may have: 1 to <see cref="Paging.MaxLimit"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LimitAttribute() : RangeAttribute(1, Paging.MaxLimit);
