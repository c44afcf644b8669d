using System.Text.Json.Nodes;
using Dispatch.Domain.Deciding;
using Dispatch.Grains.Journal;

namespace Dispatch.Grains.Tests.Shapes;

public class An_earlier_shape_is_read
{
    private static readonly JournalCodec Codec = new(typeof(Named));

    [Theory]
    [InlineData(1, """{"name":"Rosa Gil"}""")]
    [InlineData(2, """{"first":"Rosa","last":"Gil"}""")]
    [InlineData(3, """{"given":"Rosa","family":"Gil"}""")]
    public void Step_by_step_up_to_the_shape_of_today(int version, string json) =>
        Codec.Decode("toy.named", version, System.Text.Encoding.UTF8.GetBytes(json)).ShouldBe(new Named("Rosa", "Gil"));

    [Fact]
    public void A_shape_of_a_later_program_is_refused() =>
        Should.Throw<InvalidDataException>(() => Codec.Decode("toy.named", 4, "{}"u8)).Message.ShouldContain("older than its data");

    [Fact]
    public void A_type_of_a_later_version_that_cannot_read_the_earlier_ones_is_refused_at_the_start() =>
        Should.Throw<ArgumentException>(() => new JournalCodec(typeof(Silent))).Message.ShouldContain(nameof(IUpcast));

    [JournalName("toy.named", 3)]
    public sealed record Named(string Given, string Family) : IUpcast
    {
        public static JsonNode Upcast(JsonNode older, int version) => version switch
        {
            1 when older["name"]!.GetValue<string>().Split(' ') is [var first, var last] =>
                new JsonObject { ["first"] = first, ["last"] = last },
            2 => new JsonObject { ["given"] = older["first"]!.DeepClone(), ["family"] = older["last"]!.DeepClone() },
            _ => throw new InvalidDataException($"No version {version}."),
        };
    }

    [JournalName("toy.silent", 2)]
    public sealed record Silent(string Name);
}
