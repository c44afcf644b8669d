using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Dispatch.Silo.Settings;

namespace Dispatch.Architecture.Tests.Configuration;

/// <summary>
/// docs/configuration.md is made from the options classes: <c>DISPATCH_WRITE_DOCS=1 dotnet test tests/Architecture.Tests</c> writes it.
/// </summary>
public partial class DocumentedSettingsTests
{
    private const string File = "docs/configuration.md";
    private const string Begin = "<!-- settings: made by tests/Architecture.Tests from the options classes, see CONTRIBUTING.md -->\n";
    private const string End = "\n<!-- end of settings -->";

    [Fact]
    public void The_documentation_tells_all_settings_as_they_are()
    {
        var text = SourceTree.Read(File);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var wanted = $"{text[..from]}\n{SettingsTable.Write()}\n{text[to..]}";
        if (Environment.GetEnvironmentVariable("DISPATCH_WRITE_DOCS") == "1")
            System.IO.File.WriteAllText(Path.Combine(SourceTree.Root, File), wanted);

        SourceTree.Read(File).ShouldBe(
            wanted, $"{File} is not what the options classes say: DISPATCH_WRITE_DOCS=1 dotnet test tests/Architecture.Tests writes it");
    }

    [Fact]
    public void Every_setting_says_what_it_is() =>
        SettingsTable.Properties().Where(property => SettingRow.Split(Docstrings.Of(property)).What.Length == 0)
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}").ShouldBeEmpty();

    [Fact]
    public void Every_default_is_one_that_could_be_set() =>
        Sections.All.Values.SelectMany(types => types)
            .SelectMany(
                type => SettingType.PropertiesOf(type)
                    .Where(property => !property.GetCustomAttributes<ValidationAttribute>()
                        .All(rule => rule.IsValid(property.GetValue(Activator.CreateInstance(type))))))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void Every_options_class_that_is_bound_says_its_section()
    {
        var bound = SourceTree.Files("*.cs")
            .Where(file => !file.StartsWith("tests/", StringComparison.Ordinal) && !file.StartsWith("bench/", StringComparison.Ordinal))
            .SelectMany(file => Bound().Matches(SourceTree.Read(file)).Select(match => match.Groups["type"].Value))
            .Where(type => type != "T")
            .ToArray();

        bound.ShouldContain("StorageOptions");
        bound.Except(Sections.All.Values.SelectMany(types => types).Select(type => type.Name)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"(?:AddOptions<(?<type>\w+)>\(\)\s*\.BindConfiguration)|(?:AddValidated<(?<type>\w+)>)")]
    private static partial Regex Bound();
}
