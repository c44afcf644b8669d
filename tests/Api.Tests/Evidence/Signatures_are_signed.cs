using System.Net;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Evidence;

/// <summary>
/// F-29: without a signature the service is invalid (R-FSR-4), and nothing drawn is none, at the machine and by the link.
/// </summary>
[Collection(OnOneNode.Name)]
public class Signatures_are_signed(OneNode node)
{
    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

    /// <summary>60 x 30.</summary>
    private const string Transparent =
        "iVBORw0KGgoAAAANSUhEUgAAADwAAAAeCAYAAABwmH1PAAAAHUlEQVR42u3BAQ0AAADCoPdP7ewBFAAAAAAAAMANHD4AAbcl5D8AAAAASUVORK5CYII=";

    private const string White =
        "iVBORw0KGgoAAAANSUhEUgAAADwAAAAeCAIAAAD/+uoYAAAAMElEQVR42u3OMQ0AAAwDoPo33arYsQQUkD4UaWlpaWlpaWlpaWlp"
        + "aWlpaWlpaekrA/bsBCRjx6mmAAAAAElFTkSuQmCC";

    [Theory]
    [InlineData("EV-29a", OnePixel)]
    [InlineData("EV-29b", Transparent)]
    [InlineData("EV-29c", White)]
    public async Task What_shows_no_line_is_refused(string machine, string signature)
    {
        var visit = await new Visit(node, machine).Registered();
        var order = await visit.Arrive(await visit.Place("Repair"));
        await visit.Write(order, 10);
        var link = (string)(await visit.Do(order, "tracking-links", new { }))["token"]!;

        var (status, refused) = await visit.Sign(order, signature);
        var (linkStatus, linkRefused) = await node.Http.Send(
            HttpMethod.Post, $"/api/tracking/{link}/signature", new { signerName = "Li", signature });

        (status, (string?)refused["code"]).ShouldBe((HttpStatusCode.BadRequest, "signature_blank"));
        (linkStatus, (string?)linkRefused["code"]).ShouldBe((HttpStatusCode.BadRequest, "signature_blank"));
        (await visit.Code(order, "complete", new { })).ShouldBe("record_unsigned");
    }

    [Fact]
    public async Task A_line_is_a_signature()
    {
        var visit = await new Visit(node, "EV-29d").Registered();
        var order = await visit.Arrive(await visit.Place("Repair"));

        await visit.WriteAndSign(order, 10);

        ((string?)(await visit.Do(order, "complete", new { }))["state"]).ShouldBe("Completed");
    }
}
