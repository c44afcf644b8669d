using System.Net;
using Dispatch.Testing.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Dispatch.SystemTests.Browser;

/// <summary>A page of another address, in the browser of somebody who works at this node.</summary>
[Collection(InTheWorkshop.Name)]
public class ForeignPageTests(Workshop workshop)
{
    /// <summary>Sends without asking, as any page can: what it cannot read has been done all the same.</summary>
    private const string Attack = """
        async ({ node, machine }) => {
          const say = (address, body) => fetch(node + address, { method: 'POST', mode: 'no-cors', body: new Blob([JSON.stringify(body)]) }).catch(() => {})
          await say('/api/machines', machine)
          await say('/api/telemetry/readings', [{ machine: 'FOREIGN-2', at: '2026-05-04T10:00:00Z', operatingHours: 10 }])
          await fetch(node + '/api/machines', { method: 'POST', mode: 'no-cors', headers: { 'Content-Type': 'text/plain' }, body: JSON.stringify(machine) }).catch(() => {})
          await new Promise((done) => {
            const picture = new Image()
            picture.onload = picture.onerror = done
            picture.src = node + '/api/positions/osmand?id=FOREIGN-TRACKER&lat=50.1&lon=9.1'
          })
          return await new Promise((done) => {
            const socket = new WebSocket(node.replace('http', 'ws') + '/hubs/live')
            socket.onopen = () => done('open')
            socket.onerror = () => done('refused')
          })
        }
        """;

    [Fact]
    public async Task It_changes_nothing_and_hears_nothing()
    {
        var http = workshop.Node.Http;
        await workshop.Found("foreign-1", "FOREIGN-2");
        await http.Post("/api/technicians", new
        {
            id = "foreign-ana",
            name = "Ana",
            station = "foreign-1",
            skills = Array.Empty<string>(),
            home = new { latitude = 50, longitude = 9 }
        });
        await http.Post("/api/technicians/foreign-ana/devices", new { device = "FOREIGN-TRACKER" });
        await using var foreign = await Foreign();

        var heard = await Attacked(foreign.Urls.Single());

        heard.ShouldBe("refused");
        (await http.Send(HttpMethod.Get, "/api/machines/FOREIGN-1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await http.Get("/api/machines/FOREIGN-2"))["lifetimeHours"].ShouldBeNull();
        (await http.Get("/api/technicians/foreign-ana"))["position"].ShouldBeNull();
    }

    [Fact]
    public async Task The_same_from_the_nodes_own_page_is_heard()
    {
        (await Attacked($"{workshop.Node.Http.BaseAddress!}health/live")).ShouldBe("open");
    }

    private async Task<string> Attacked(string page)
    {
        var tab = await workshop.Tab();
        await using (tab.Context)
        {
            await tab.GotoAsync(page);
            return await tab.EvaluateAsync<string>(Attack, new
            {
                node = workshop.Node.Http.BaseAddress!.GetLeftPart(UriPartial.Authority),
                machine = SampleFleet.Machine("FOREIGN-1", "foreign-1")
            });
        }
    }

    private static async Task<WebApplication> Foreign()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync("A page of somebody else's."));
        await app.StartAsync();
        return app;
    }
}
