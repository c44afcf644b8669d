using System.Reflection;
using System.Text;
using Dispatch.Domain.Deciding;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Journal;
using Dispatch.Testing.Shapes;

namespace Dispatch.Grains.Tests.Shapes;

/// <summary>A file for every event and message by name and version: what was written once can be read for ever.</summary>
public class What_the_journal_keeps_keeps_its_shape
{
    private static readonly ShapeFiles Files = ShapeFiles.Beside();

    private static readonly Assembly[] Assemblies = [typeof(Rejection).Assembly, typeof(IMachineGrain).Assembly];

    private static readonly JournalCodec Codec = JournalCodec.Of(Assemblies);

    private static readonly Dictionary<(string Name, int Version), Type> Kept = Assemblies.SelectMany(assembly => assembly.GetTypes())
        .Select(type => (Type: type, Name: type.GetCustomAttribute<JournalNameAttribute>()))
        .Where(one => one.Name is not null)
        .ToDictionary(one => (one.Name!.Name, one.Name.Version), one => one.Type);

    public static TheoryData<string, int> Names => Of(Kept.Keys.OrderBy(one => one.Name, StringComparer.Ordinal));

    public static TheoryData<string, int> Written => Of(Files.All());

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_today_is_what_the_file_says(string name, int version)
    {
        var today = Today(name, version);

        Files.Read(name, version, today).ShouldBe(
            today, $"The shape of '{name}' changed, or has no file yet. Changed: raise its version in [JournalName] and say in IUpcast "
                + "how the earlier one is read. New: DISPATCH_WRITE_SHAPES=1 dotnet test writes the file.");
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void What_was_written_is_read_whole(string name, int version)
    {
        var current = Kept.Keys.Single(one => one.Name == name).Version;

        var read = Codec.Decode(name, version, Encoding.UTF8.GetBytes(Files.Read(name, version)!));

        var again = ShapeFiles.Laid(Codec.Encode(read).Data);
        if (version == current) again.ShouldBe(Files.Read(name, version));
        else again.ShouldNotBeNullOrEmpty();
    }

    private static TheoryData<string, int> Of(IEnumerable<(string Name, int Version)> shapes)
    {
        var data = new TheoryData<string, int>();
        foreach (var (name, version) in shapes) data.Add(name, version);
        return data;
    }

    private static string Today(string name, int version) => ShapeFiles.Laid(Codec.Encode(Sample.Of(Kept[(name, version)])).Data);
}
