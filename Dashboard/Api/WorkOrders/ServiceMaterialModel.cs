using Dispatch.Api.Maintenance;
using Dispatch.Domain.Maintenance;

namespace Dispatch.Api.WorkOrders;

/// <summary>What the service of an order uses up (R-MNT-2, R-MNT-3).</summary>
/// <param name="Number">The part's number.</param>
/// <param name="Name">What the plan calls it.</param>
/// <param name="Quantity">In units.</param>
/// <param name="Unit">In what it is counted, in vans too.</param>
/// <param name="InVan">How much of it is in the van of whoever has the order; null when nobody has it, or nobody ever counted the van.</param>
/// <param name="Missing">How much of it that van lacks, 0 for nothing; null when nobody knows.</param>
public sealed record ServiceMaterialModel(string Number, PlanTextModel Name, double Quantity, MaterialUnit Unit, int? InVan, double? Missing);
