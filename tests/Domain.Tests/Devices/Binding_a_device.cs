using Dispatch.Domain.Devices;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.Tests.Devices;

public class Binding_a_device
{
    private static readonly TechnicianId Li = new("li");
    private static readonly TechnicianId Ana = new("ana");

    [Fact]
    public void A_device_goes_to_whom_it_was_given_last()
    {
        DeviceDecider.Bind(DeviceState.Initial, Li).Events.ShouldBe([new DeviceBound(Li)]);
        DeviceDecider.Bind(new DeviceState(Li), Li).Events.ShouldBeEmpty();
        DeviceDecider.Bind(new DeviceState(Li), Ana).Events.ShouldBe([new DeviceBound(Ana)]);
    }

    [Fact]
    public void Only_whose_it_is_gives_it_back()
    {
        DeviceDecider.Release(new DeviceState(Ana), Li).Events.ShouldBeEmpty();
        DeviceDecider.Release(new DeviceState(Ana), Ana).Events.ShouldBe([new DeviceReleased(Ana)]);
        DeviceState.Evolve(new DeviceState(Ana), new DeviceReleased(Ana)).ShouldBe(DeviceState.Initial);
    }
}
