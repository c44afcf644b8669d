using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using Dispatch.Testing.Push;

namespace Dispatch.SystemTests.Phone;

public class WakingTests(PhoneWorld world) : IClassFixture<PhoneWorld>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_offer_wakes_the_technicians_phone_and_nobody_else_can_read_it()
    {
        await using var service = await PushServer.Start();
        using var phone = new PushBrowser();
        var (ana, order) = (await world.Technician("Ana"), await world.Order(work: "Bomba rota 泵坏了"));
        await Subscribe(ana, service, phone);

        await world.Do(order, "offer", new { technician = ana, expiresAt = PhoneWorld.Now.AddMinutes(10) });

        await Eventually.TrueAsync(() => Task.FromResult(!service.Messages.IsEmpty), Patience, "The push service was not called");
        var message = JsonNode.Parse(phone.Open(service.Messages.ShouldHaveSingleItem().Body))!;
        ((string?)message["kind"], (string?)message["order"], (int)message["offer"]!, (string?)message["work"])
            .ShouldBe(("offer", order, 1, "Bomba rota 泵坏了"));
        await Told(order, "pushedAt");
    }

    [Fact]
    public async Task While_the_push_service_is_busy_it_is_tried_again()
    {
        await using var service = await PushServer.Start();
        using var phone = new PushBrowser();
        var (ana, order) = (await world.Technician("Ana"), await world.Order());
        await Subscribe(ana, service, phone);
        service.Status = 503;

        await world.Do(order, "offer", new { technician = ana, expiresAt = PhoneWorld.Now.AddMinutes(10) });
        await Eventually.TrueAsync(() => Task.FromResult(!service.Messages.IsEmpty), Patience, "The push service was not called");
        service.Status = 201;

        await Told(order, "pushedAt");
    }

    [Fact]
    public async Task A_phone_that_is_gone_is_not_called_again_and_the_desk_knows_that_nobody_was_reached()
    {
        await using var service = await PushServer.Start();
        using var phone = new PushBrowser();
        var (ana, order, next) = (await world.Technician("Ana"), await world.Order(), await world.Order());
        await Subscribe(ana, service, phone);
        service.Status = 410;

        await world.Do(order, "offer", new { technician = ana, expiresAt = PhoneWorld.Now.AddMinutes(10) });
        await Told(order, "notReachedAt");
        await world.Do(next, "offer", new { technician = ana, expiresAt = PhoneWorld.Now.AddMinutes(10) });
        await world.Do(next, "withdraw-offer", new { offer = 1 });

        service.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_key_that_browsers_subscribe_with_stays_the_same()
    {
        var first = (string?)(await world.Http.Get("/api/push/key"))["publicKey"];

        first!.Length.ShouldBe(87);
        ((string?)(await world.Http.Get("/api/push/key"))["publicKey"]).ShouldBe(first);
    }

    [Theory]
    [InlineData("ftp://push.example/1", null, "$.endpoint")]
    [InlineData(null, "AAAA", "$.p256dh")]
    public async Task What_no_browser_says_is_refused(string? endpoint, string? key, string path)
    {
        using var phone = new PushBrowser();
        var ana = await world.Technician("Ana");

        var (status, problem) = await world.Http.Send(
            HttpMethod.Post,
            $"/api/technicians/{ana}/push-subscriptions",
            new { endpoint = endpoint ?? "https://push.example/1", p256dh = key ?? phone.Texts.PublicKey, auth = phone.Texts.Secret });

        (status, (string?)problem["path"]).ShouldBe((HttpStatusCode.BadRequest, path));
    }

    private async Task Subscribe(string technician, PushServer service, PushBrowser phone)
    {
        var (status, _) = await world.Http.Send(
            HttpMethod.Post,
            $"/api/technicians/{technician}/push-subscriptions",
            new { endpoint = service.Address.ToString(), p256dh = phone.Texts.PublicKey, auth = phone.Texts.Secret });
        status.ShouldBe(HttpStatusCode.NoContent);
    }

    private Task Told(string order, string news) => Eventually.TrueAsync(
        async () => (await world.Http.Get($"/api/work-orders/{order}"))["offers"]![0]![news] is not null, Patience,
        $"The order does not know {news}");
}
