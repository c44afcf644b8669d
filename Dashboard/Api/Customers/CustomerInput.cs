using Dispatch.Domain.Customers;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Api.Customers;

/// <summary>A customer's file as somebody gives it. What is not known yet is left out and asked for later (R-CUS-1).</summary>
/// <param name="Id">Left out, the answer tells the one made.</param>
/// <param name="ServicesWanted">In the customer's words.</param>
/// <param name="Station">The station that looks after the customer.</param>
public sealed record CustomerInput(
    CustomerKind Kind,
    [property: IdText, Names("customer", MayBeNew = true)] string? Id = null,
    [property: Text(200)] string? Name = null,
    [property: Text(40)] string? Phone = null,
    [property: Text(254)] string? Email = null,
    [property: Text(500)] string? Address = null,
    [property: Text(2000)] string? ServicesWanted = null,
    [property: Text(4000)] string? Notes = null,
    [property: IdText, Names("station")] string? Station = null) : IChecksItself
{
    public InputProblem? Check() => Reachability.Problem(Phone, Email);

    public CustomerDetailsRow Details() => new(Id ?? "", Name, Phone, Email, Address, ServicesWanted, Notes);
}
