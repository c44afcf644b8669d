using Dispatch.Testing.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Phone;

public class WithoutReceptionTests(PhoneWorld world) : IClassFixture<PhoneWorld>
{
    [Fact]
    public async Task A_whole_job_is_done_without_reception_and_told_in_order_when_there_is_some()
    {
        var (ana, order) = (await world.Technician("Ana"), await world.Order());
        await world.Do(order, "offer", new { technician = ana, expiresAt = PhoneWorld.Now.AddMinutes(30) });
        await using var phone = await world.Open(ana);
        await phone.Until("state.offers === 1");
        await phone.Installed();

        await phone.Context.SetOfflineAsync(true);
        await phone.Page.ReloadAsync();
        await phone.Press("Accept");
        await phone.Show(order);
        await phone.Step("depart");
        await phone.Step("arrive");
        await phone.Step("work");
        await phone.FillIn();
        await Expect(phone.Page.GetByText("Saved on this phone", new() { Exact = true })).ToBeVisibleAsync();
        await phone.Page.ReloadAsync();
        await Expect(phone.Next).ToHaveTextAsync("Customer signs");
        await phone.Next.ClickAsync();
        await phone.SignAs("M. Weber");
        await phone.Step("complete");
        await phone.Press("Solved");
        await phone.Until("state.jobs[0].state === 'Completed'");
        (await world.Http.Get($"/api/work-orders/{order}"))["state"]!.GetValue<string>().ShouldBe("Offered");
        var doneAt = PhoneWorld.Now;

        await phone.Context.SetOfflineAsync(false);
        await phone.Until("state.waiting === 0 && state.online");

        var told = await world.Http.Get($"/api/work-orders/{order}");
        ((string?)told["state"], (bool)told["recordSigned"]!, (string?)told["technician"]).ShouldBe(("Completed", true, ana));
        told["completion"]!["at"]!.GetValue<DateTimeOffset>().ShouldBeLessThanOrEqualTo(doneAt.AddSeconds(1));
        var record = await world.Http.Get($"/api/work-orders/{order}/record");
        (record["photos"]!.AsArray().Count, (string?)record["signer"], (bool)record["valid"]!).ShouldBe((1, "M. Weber", true));
        var steps = (await world.Http.List($"/api/work-orders/{order}/timeline")).Select(e => (string)e["type"]!)
            .Where(type => !type.Contains("clock", StringComparison.Ordinal) && !type.Contains("news", StringComparison.Ordinal));
        // The phone stands 22 km from the site.
        steps.ShouldBe(
        [
            "work-order.opened", "work-order.offered", "work-order.offer-accepted", "work-order.assigned",
            "work-order.technician-departed", "work-order.technician-arrived",
            "work-order.arrival-doubted", "work-order.report-marked", "work-order.record-written", "work-order.record-photo-attached",
            "work-order.record-signed", "work-order.completed",
        ]);
        phone.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_hundred_commands_wait_through_a_restart_and_arrive_in_their_order_each_once()
    {
        var (ana, order) = (await world.Technician("Ana"), await world.Order("Inspection"));
        await world.Do(order, "assign", new { technician = ana, at = PhoneWorld.Now.AddSeconds(-30), confirm = "Comes in for it" });
        await using var phone = await world.Open(ana);
        await phone.Until("state.jobs.length === 1");
        await phone.Installed();
        await phone.Context.SetOfflineAsync(true);

        await phone.Page.EvaluateAsync(
            """
            async (order) => {
              const until = async (holds) => { while (!holds()) await new Promise((next) => setTimeout(next, 1)) }
              const job = () => window.phone.state().jobs[0]
              const press = (text) => [...document.querySelectorAll('button')].find((button) => button.textContent === text).click()
              location.hash = `#/job/${order}`
              await until(() => document.querySelector('.stages'))
              for (let i = 0; i < 100; i++) {
                await until(() => document.querySelector('.next[data-step=depart]'))
                press('Pause work')
                press('Weather')
                await until(() => job().state === 'Paused' && document.querySelector('.next[data-step=resume]'))
                document.querySelector('.next').click()
                await until(() => job().state === 'Accepted')
              }
            }
            """,
            order);
        await phone.Page.ReloadAsync();
        await phone.Until("state.waiting === 200");
        await phone.Context.SetOfflineAsync(false);
        await phone.Until("state.waiting === 0");

        (await phone.State()).GetProperty("refused").GetInt32().ShouldBe(0);
        var told = (await world.Http.List($"/api/work-orders/{order}/timeline"))
            .Where(e => (string?)e["type"] is "work-order.paused" or "work-order.resumed").ToList();
        told.Count.ShouldBe(200);
        told.Select(e => (string?)e["type"]).Distinct().Count().ShouldBe(2);
        told.Where((e, i) => (string?)e["type"] != (i % 2 == 0 ? "work-order.paused" : "work-order.resumed")).ShouldBeEmpty();
        told.Select(e => e["occurredAt"]!.GetValue<DateTimeOffset>()).ShouldBeInOrder();
        phone.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_node_refuses_is_shown_with_both_versions_and_nothing_is_lost()
    {
        var (ana, bo, order) = (await world.Technician("Ana"), await world.Technician("Bo"), await world.Order());
        foreach (var technician in (string[])[ana, bo])
            await world.Do(order, "offer", new { technician, expiresAt = PhoneWorld.Now.AddMinutes(30) });
        await using var phone = await world.Open(ana);
        await phone.Until("state.offers === 1");
        await phone.Installed();
        await phone.Context.SetOfflineAsync(true);
        await phone.Press("Accept");
        await phone.Show(order);
        await phone.Step("depart");
        await phone.Until("state.waiting >= 2");

        await world.Do(order, "accept", new { technician = bo, from = "Phone" });
        await phone.Context.SetOfflineAsync(false);
        await phone.Until("state.refused === 1 && state.online");

        await phone.Page.Locator(".pill").ClickAsync();
        var card = phone.Page.Locator("[data-refused='already_taken']");
        await Expect(card).ToContainTextAsync("Offer accepted");
        await Expect(card).ToContainTextAsync("Technician: Bo");
        await Expect(phone.Page.GetByText("Held back")).ToBeVisibleAsync();
        await phone.Page.ReloadAsync();
        await Expect(card).ToBeVisibleAsync();
        ((string?)(await world.Http.Get($"/api/work-orders/{order}"))["technician"]).ShouldBe(bo);
        (await world.Http.List($"/api/work-orders/{order}/timeline"))
            .ShouldNotContain(e => (string?)e["type"] == "work-order.technician-departed");
    }
}
