using System.Reflection;
using Dispatch.Api.Users.Company;
using Dispatch.Domain.Deciding;

namespace Dispatch.Api.Tests.Access.Company;

/// <summary>People are led back with a code and nothing else, so the page has to know each.</summary>
public class The_page_has_words_for_it
{
    [Fact]
    public void Of_every_reason()
    {
        var words = File.ReadAllText(Path.Combine(AccessTable.Root(), "Dashboard", "Web", "src", "i18n", "door.ts"));
        string[] codes =
        [
            .. typeof(CompanyRefusals).GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Select(one => ((Rejection)one.GetValue(null)!).Code),
            CompanyRefusals.WrongRights("").Code,
        ];

        codes.Length.ShouldBe(8);
        codes.Where(code => !words.Contains($"'refusal.{code}': [", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
