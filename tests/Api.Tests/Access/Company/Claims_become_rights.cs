using System.Security.Claims;
using Dispatch.Api.Users.Company;
using Dispatch.Domain.Users;
using Dispatch.Http.Access;

namespace Dispatch.Api.Tests.Access.Company;

public class Claims_become_rights
{
    private readonly CompanyOptions company = new()
    {
        Roles =
        {
            [Role.Dispatcher] = ["dispatchers", "planners"], [Role.Technician] = ["field"], [Role.Dealer] = ["partners"],
            [Role.Quality] = ["quality"],
        },
    };

    [Fact]
    public void Every_role_of_which_one_value_is_there_exactly_as_written() =>
        Rights(("roles", "planners"), ("roles", "Quality"), ("roles", "quality "), ("stations", "s1"), ("stations", "s2")).ShouldBe(
            new Rights([Role.Dispatcher, Role.Quality], ["s1", "s2"]));

    [Fact]
    public void Whose_somebody_is_counts_for_the_role_that_it_belongs_to_alone()
    {
        Rights(("roles", "field"), ("technician", "t1"), ("dealer", "d1"), ("stations", "s1"))
            .ShouldBe(new Rights([Role.Technician], null, "t1"));
        Rights(("roles", "partners"), ("technician", "t1"), ("dealer", "d1")).ShouldBe(new Rights([Role.Dealer], null, null, "d1"));
        Rights(("roles", "quality"), ("technician", "t1"), ("dealer", "d1"), ("stations", "s1")).ShouldBe(new Rights([Role.Quality]));
    }

    [Fact]
    public void One_who_would_be_two_technicians_is_none() =>
        Rights(("roles", "field"), ("technician", "t1"), ("technician", "t2"))!.Technician.ShouldBeNull();

    [Fact]
    public void All_stations_are_given_on_purpose_only()
    {
        Rights(("roles", "planners"), ("stations", "*")).ShouldBe(new Rights([Role.Dispatcher]));
        Refusal(("roles", "planners")).ShouldBe("company_no_station");
        company.StationClaim = "";
        Rights(("roles", "planners")).ShouldBe(new Rights([Role.Dispatcher]));
    }

    [Fact]
    public void A_territory_may_stand_for_many_stations_and_what_stands_for_none_is_none()
    {
        company.Stations["s1"] = ["north"];
        company.Stations["s2"] = ["north", "east"];

        Rights(("roles", "planners"), ("stations", "north")).ShouldBe(new Rights([Role.Dispatcher], ["s1", "s2"]));
        Refusal(("roles", "planners"), ("stations", "s1")).ShouldBe("company_no_station");
    }

    [Fact]
    public void Who_has_none_of_the_roles_has_no_rights()
    {
        Refusal().ShouldBe("company_no_role");
        Refusal(("roles", "Administrator"), ("groups", "quality")).ShouldBe("company_no_role");
    }

    [Fact]
    public void Names_have_nothing_that_nobody_sees_and_nobody_has_none()
    {
        var who = CompanyPerson.Of(company, Who(("sub", "7"), ("iss", "https://a"), ("name", "\u202eJo\u200b An\n"), ("email", "jo@a")));
        var nameless = CompanyPerson.Of(company, Who(("sub", "7"), ("iss", "https://b"), ("name", " ")));

        who.ShouldBe(new("https://a 7", "jo@a", "Jo An"));
        nameless.ShouldBe(new("https://b 7", "7", "7"));
    }

    private Rights? Rights(params (string Type, string Value)[] claims) => CompanyRights.Of(company, Who(claims)).Rights;

    private string? Refusal(params (string Type, string Value)[] claims) => CompanyRights.Of(company, Who(claims)).Refusal?.Code;

    private static ClaimsPrincipal Who(params (string Type, string Value)[] claims) =>
        new(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), "company"));
}
