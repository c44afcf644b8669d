using Dispatch.Testing.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Phone;

/// <summary>Chromium reads no codes here, so a detector that does is put in; the camera, its picture and the page are real.</summary>
public class NameplateTests(PhoneWorld world) : IClassFixture<PhoneWorld>
{
    private const string Detector =
        """
        globalThis.BarcodeDetector = class {
          async detect(video) {
            const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 8 })
            canvas.getContext('2d').drawImage(video, 0, 0, 8, 8)
            const seen = canvas.getContext('2d').getImageData(0, 0, 8, 8).data.some((value, i) => i % 4 !== 3 && value > 0)
            globalThis.camera = video.srcObject
            globalThis.looks = (globalThis.looks ?? 0) + (seen ? 1 : 0)
            return globalThis.looks % 3 === 2 ? [{ rawValue: globalThis.plate }] : []
          }
        }
        """;

    [Fact]
    public async Task The_nameplate_is_read_by_camera_and_checked_against_the_order()
    {
        var (ana, order) = (await world.Technician("Ana"), await world.Order());
        var machine = (string)(await world.Http.Get($"/api/work-orders/{order}"))["machine"]!;
        await world.Do(order, "assign", new { technician = ana, confirm = "Comes in for it" });
        await world.Do(order, "arrive", new { technician = ana });
        await using var phone = await world.Open(ana, before: Detector);
        await phone.Until("state.jobs.length === 1");
        await phone.Show(order, "/record");
        var (serial, remark) =
            (phone.Page.GetByLabel("Serial number", new() { Exact = true }).First, phone.Page.GetByLabel("It differs from the order"));

        await Scan("{\"model\":\"L550\",\"serialNumber\":\"PH-OTHER\"}");
        await Expect(serial).ToHaveValueAsync("PH-OTHER");
        await Expect(remark).ToBeVisibleAsync();
        await Scan($"L550 {machine.ToLowerInvariant()}");
        await Expect(serial).ToHaveValueAsync(machine.ToLowerInvariant());
        await Expect(remark).ToBeHiddenAsync();
        await phone.Until("state.waiting === 0");

        (await phone.Page.EvaluateAsync<bool>("() => camera.getTracks().every((track) => track.readyState === 'ended')"))
            .ShouldBeTrue("The camera is still on");
        var plate = (await world.Http.Get($"/api/work-orders/{order}/record"))["sheet"]!["nameplate"]!;
        ((string?)plate["model"], (string?)plate["serial"]).ShouldBe(("L550", machine.ToLowerInvariant()));
        phone.Problems.ShouldBeEmpty();

        async Task Scan(string code)
        {
            await phone.Page.EvaluateAsync("code => { globalThis.plate = code }", code);
            await phone.Press("Scan");
        }
    }
}
