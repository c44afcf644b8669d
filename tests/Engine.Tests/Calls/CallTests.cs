using System.Globalization;
using Dispatch.Engine.Tests.Hosting;

namespace Dispatch.Engine.Tests.Calls;

[Collection(SharedEngineTests.Name)]
public sealed class CallTests(SharedEngine engine)
{
    private readonly string key = Stage.New().Key;

    private ICallGrain Grain => engine.Grains.GetGrain<ICallGrain>(key);

    [Fact]
    public async Task A_string_key_arrives() => (await Grain.Name()).ShouldBe(key);

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public async Task An_integer_key_arrives(long number) =>
        (await engine.Grains.GetGrain<IIntegerKeyGrain>(number).Key()).ShouldBe(number);

    [Fact]
    public async Task A_guid_key_arrives()
    {
        var guid = Guid.NewGuid();

        (await engine.Grains.GetGrain<IGuidKeyGrain>(guid).Key()).ShouldBe(guid);
    }

    [Fact]
    public async Task Arguments_and_results_arrive_through_value_tasks() =>
        (await Grain.Echo(new("bolts", 3), times: 2)).ShouldBe(new("bolts", 6));

    [Fact]
    public async Task A_reference_serves_as_any_interface_it_inherits()
    {
        INamed named = Grain;

        (await named.Name()).ShouldBe(key);
        (await Grain.AsReference<INamed>().Name()).ShouldBe(key);
    }

    [Fact]
    public async Task References_travel_as_arguments_and_results()
    {
        var other = engine.Grains.GetGrain<ICallGrain>(Stage.New().Key);

        (await Grain.NameOf(other)).ShouldBe(other.GetPrimaryKeyString());
        (await (await Grain.Self()).Name()).ShouldBe(key);
    }

    [Fact]
    public async Task A_grain_id_as_text_leads_back_to_the_grain()
    {
        var id = GrainId.Parse(Grain.GetGrainId().ToString(), CultureInfo.InvariantCulture);

        id.ShouldBe(GrainId.Create("call", key));
        (await engine.Grains.GetGrain<INamed>(id).Name()).ShouldBe(key);
    }

    [Fact]
    public void References_to_the_same_grain_are_equal()
    {
        engine.Grains.GetGrain<ICallGrain>(key).ShouldBe(Grain);
        engine.Grains.GetGrain<ICallGrain>(Stage.New().Key).ShouldNotBe(Grain);
    }
}
