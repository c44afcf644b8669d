using Dispatch.Domain.Customers;
using Dispatch.Http.Bodies;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Api.Customers;

/// <summary>A person whom one can reach at a customer's.</summary>
/// <param name="Id">Unique within the customer; left out, the answer tells the one made.</param>
public sealed record ContactInput(
    [property: Text(200)] string Name,
    ContactRole Role,
    [property: IdText] string? Id = null,
    [property: Text(40)] string? Phone = null,
    [property: Text(254)] string? Email = null) : IChecksItself
{
    public InputProblem? Check() => Reachability.Problem(Phone, Email);
}
