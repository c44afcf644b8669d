using Dispatch.Domain.Dealers;

namespace Dispatch.Domain.Tests.Dealers;

public class A_dealer_is_registered
{
    [Fact]
    public void With_name_and_stations_and_the_same_again_changes_nothing()
    {
        var decision = DealerDecider.Register(DealerState.Initial, "Ebro Máquinas", ["s1", "s2"]);
        var state = decision.Events.Aggregate(DealerState.Initial, DealerState.Evolve);

        (state.Name, string.Join(",", state.Stations)).ShouldBe(("Ebro Máquinas", "s1,s2"));
        DealerDecider.Register(state, "Ebro Máquinas", ["s2", "s1"]).Events.ShouldBeEmpty();
        DealerDecider.Register(state, "Ebro Máquinas", ["s1"]).Events.ShouldHaveSingleItem();
    }
}
