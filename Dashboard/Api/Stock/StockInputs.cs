using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Stock;
using Dispatch.Http.Json;

namespace Dispatch.Api.Stock;

/// <param name="Parts">Each part once.</param>
/// <param name="At">When it was counted or loaded; missing: now.</param>
public sealed record StockInput(ImmutableArray<PartInput> Parts, DateTimeOffset? At = null);

/// <param name="Number">Case does not matter.</param>
/// <param name="Quantity">Pieces in the van.</param>
public sealed record PartInput([property: Text(200)] string Number, [property: Text(200)] string Name, [property: Range(0, PartCount.MaxQuantity)] int Quantity);
