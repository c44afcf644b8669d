using Dispatch.Http;
using Dispatch.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dispatch.Api.Tests.Access.Company;

/// <summary>A node that cannot ask its provider says before it starts what to change.</summary>
public class Settings_of_the_company
{
    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["Authority"] = "https://login.ironworks.example/realms/all",
        ["ClientId"] = "dispatch",
        ["ClientSecret"] = "secret",
        ["Roles:Dispatcher:0"] = "dispatchers",
    };

    [Fact]
    public void Nothing_set_is_no_provider() => Of([]).IsOn.ShouldBeFalse();

    [Fact]
    public void A_whole_provider_is_called_by_its_host_unless_it_has_a_name()
    {
        Of(Whole).ShownName.ShouldBe("login.ironworks.example");
        Of(Whole, ("Name", "Ironworks")).ShownName.ShouldBe("Ironworks");
    }

    [Theory]
    [InlineData("Authority", null, "Access:Company:Authority is missing")]
    [InlineData("Authority", "login.ironworks.example", "Access:Company:Authority is 'login.ironworks.example'; set an https address")]
    [InlineData("Authority", "http://login.ironworks.example", "Access:Company:Authority is 'http://login.ironworks.example'; ")]
    [InlineData("Authority", "https://login.ironworks.example/?a=b", "Access:Company:Authority is ")]
    [InlineData("ClientId", null, "Access:Company:ClientId is missing")]
    [InlineData("ClientSecret", " ", "Access:Company:ClientSecret is missing")]
    [InlineData("Roles:Dispatcher:0", null, "Access:Company:Roles is empty, so nobody could sign in")]
    [InlineData("Roles:Dispatcher:0", " ", "Access:Company:Roles:Dispatcher has an empty value")]
    [InlineData("Roles:Device:0", "machines", "Access:Company:Roles:Device is a program's role")]
    [InlineData("Stations:near:0", "", "Access:Company:Stations:near has an empty value")]
    [InlineData("RoleClaim", "", "Access:Company:RoleClaim is empty")]
    public void What_is_missing_or_wrong_is_named(string setting, string? value, string advice) =>
        Should.Throw<OptionsValidationException>(() => Of(Whole, (setting, value))).Failures.ShouldHaveSingleItem().ShouldStartWith(advice);

    [Theory]
    [InlineData("http://127.0.0.1:8080/realms/all")]
    [InlineData("http://localhost:8080")]
    public void Plain_http_is_taken_on_this_machine(string address) => Of(Whole, ("Authority", address)).IsOn.ShouldBeTrue();

    private static CompanyOptions Of(Dictionary<string, string?> settings, params (string Setting, string? Value)[] changed)
    {
        var all = new Dictionary<string, string?>(settings);
        foreach (var (setting, value) in changed)
        {
            if (value is null) all.Remove(setting);
            else all[setting] = value;
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(all.Select(one => KeyValuePair.Create($"Access:Company:{one.Key}", one.Value)));
        builder.AddHttpConventions();
        using var services = builder.Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<AccessOptions>>().Value.Company;
    }
}
