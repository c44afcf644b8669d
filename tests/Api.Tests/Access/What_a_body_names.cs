using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dispatch.Api.Tests.Conventions;
using Dispatch.Domain.Users;
using Dispatch.Http.Access;
using Dispatch.Http.Json;
using Dispatch.Testing.Access;

namespace Dispatch.Api.Tests.Access;

/// <summary>An address is checked by its route; here what bodies name beside it, as each role whose reach has an end.</summary>
[Collection(InTwoTerritories.Name)]
public partial class What_a_body_names(TwoTerritories world)
{
    private const string Nobodys = "nobodys-thing";

    /// <summary>Texts of bodies that name nothing which is somebody's.</summary>
    private static readonly HashSet<string> Plain =
    [
        // what things and people are called, and how they are reached
        "Name", "Phone", "Email", "Address", "SignerName", "Model", "Maker", "Pin", "EquipmentId",
        "Serial", "OldSerial", "NewSerial", "Number",
        // codes and images
        "RequiredSkills", "RequiredParts", "Skills", "Line", "Item", "TaskResultModel.Task", "Contract", "Purpose",
        "ApprovedSettings", "Signature", "Start", "End", "Reason",
        "Endpoint", "P256dh", "Auth", "ServicesWanted", "Notes", "AbsenceInput.From",
        "AbsenceInput.To", "OnCallInput.From", "OnCallInput.To",
        // proofs of who somebody is
        "PasswordInput.Current", "PasswordInput.Next", "PasswordProofInput.Password", "AuthenticatorCodeInput.Code",
        // who sees to a request: a user's id, and no thing of anybody's
        "RequestInput.Owner", "OwnerInput.Owner",
        // one of the two customers that the request itself shows, compared with them
        "WhoseInput.Customer",
        // an id within what the address names
        "ContactInput.Id",
        // who acts on an order: compared with who has it or was asked, so that another's and nobody's are the same (Acting)
        "TakeAlongInput.Technician", "AcceptanceInput.Technician", "OfferRejectionInput.Technician", "ProgressInput.Technician",
        "DepartureInput.Technician", "ArrivalInput.Technician", "ArrivalEstimateInput.Technician", "PauseInput.Technician",
        "WorkCompletionInput.Technician", "BookingSeenInput.Technician",
    ];

    [Fact]
    public void Every_text_of_a_body_says_what_it_names_or_is_known_to_name_nothing()
    {
        var undecided = new HashSet<string>();
        var seen = new HashSet<Type>();
        foreach (var body in Routes.All.Where(IsForSomebodyWithin).Select(route => route.BodyType).OfType<Type>()) Look(body);

        seen.Count.ShouldBeGreaterThan(40);
        undecided.ShouldBeEmpty("say [Names(...)] on these, or why they name nothing");

        void Look(Type part)
        {
            if (!seen.Add(part)) return;
            foreach (var field in NamedObjects.Fields(part))
            {
                var held = NamedObjects.Held(field.PropertyType);
                if (NamedObjects.IsPart(held)) Look(held);
                else if (held == typeof(string) && field.GetCustomAttribute<NamesAttribute>() is null && !IsProse(field)
                    && !Plain.Contains(field.Name) && !Plain.Contains($"{part.Name}.{field.Name}"))
                    undecided.Add($"{part.Name}.{field.Name}");
            }
        }
    }

    /// <summary>Each body with one thing in it that is another's, as whoever may send it.</summary>
    public static TheoryData<Role, string, string, string> Bodies => new()
    {
        { Role.Dispatcher, "POST /api/machines", """{"serialNumber":"m-new","model":"L","station":"*station"}""", "unknown_station" },
        { Role.Dispatcher, "POST /api/machines",
            """{"serialNumber":"m-new","model":"L","station":"hither-station","preferredTechnician":"*technician"}""", "unknown_technician" },
        { Role.Dispatcher, "PATCH /api/machines/hither-machine", """{"station":"*station"}""", "unknown_station" },
        { Role.Dispatcher, "PATCH /api/machines/hither-machine", """{"preferredTechnician":"*technician"}""", "unknown_technician" },
        { Role.Dispatcher, "POST /api/machines/hither-machine/confirm", """{"station":"*station"}""", "unknown_station" },
        { Role.Dispatcher, "POST /api/customers", """{"kind":"Company","station":"*station"}""", "unknown_station" },
        { Role.Dispatcher, "POST /api/requests",
            """{"channel":"Email","machine":"hither-machine","fault":"x","severity":3,"station":"*station"}""", "unknown_station" },
        { Role.Dealer, "POST /api/requests",
            """{"channel":"Email","machine":"hither-machine","fault":"x","severity":3,"customer":"*customer"}""", "unknown_customer" },
        { Role.Dispatcher, "POST /api/work-orders",
            """{"type":"Repair","machine":"hither-machine","work":"x","station":"*station"}""", "unknown_station" },
        { Role.Dispatcher, "POST /api/work-orders",
            """{"type":"Repair","machine":"hither-machine","work":"x","customer":"*customer"}""", "unknown_customer" },
        { Role.Dispatcher, "POST /api/work-orders",
            """{"type":"Repair","machine":"hither-machine","work":"x","preferredTechnician":"*technician"}""", "unknown_technician" },
        { Role.Dispatcher, "POST /api/work-orders",
            """{"type":"Repair","machine":"hither-machine","work":"x","after":{"workOrder":"*order"}}""", "unknown_work_order" },
        { Role.Dispatcher, "POST /api/work-orders/hither-order/offer",
            """{"technician":"*technician","expiresAt":"2100-01-01T00:00:00Z"}""", "unknown_technician" },
        { Role.Dispatcher, "POST /api/work-orders/hither-order/assign",
            """{"technician":"*technician","confirm":"x"}""", "unknown_technician" },
        { Role.Dispatcher, "POST /api/work-orders/hither-order/assign",
            """{"technician":"hither-technician","along":["*order"],"confirm":"x"}""", "unknown_work_order" },
        { Role.Dispatcher, "POST /api/work-orders/hither-order/reassign",
            """{"technician":"*technician","reason":"Other","confirm":"x"}""", "unknown_technician" },
        { Role.Technician, "POST /api/work-orders/hither-order/second", """{"technician":"*technician"}""", "unknown_technician" },
        { Role.Technician, "POST /api/work-orders/hither-order/take-along", """{"along":["*order"]}""", "unknown_work_order" },
        { Role.Technician, "POST /api/work-orders/hither-order/requirements",
            """{"requiredSkills":[],"requiredParts":[],"after":{"workOrder":"*order"}}""", "unknown_work_order" },
        { Role.Dispatcher, "POST /api/work-orders/hither-order/requirements",
            """{"requiredSkills":[],"requiredParts":[],"preferredTechnician":"*technician"}""", "unknown_technician" },
        { Role.Dispatcher, "POST /api/work-orders/hither-order/why-not", """{"technician":"*technician"}""", "unknown_technician" },
        { Role.Dispatcher, "POST /api/dispatch/preview", """{"workOrder":"*order"}""", "unknown_work_order" },
        { Role.Dispatcher, "POST /api/dispatch/preview",
            """{"station":"*station","site":{"latitude":34,"longitude":117}}""", "unknown_station" },
        { Role.Dispatcher, "POST /api/dispatch/repair", """{"station":"*station"}""", "unknown_station" },
        { Role.Manager, "POST /api/dispatch/repair", """{"station":"hither-station","technician":"*technician"}""", "unknown_technician" },
        { Role.Dispatcher, "POST /api/dispatch/repair/weigh",
            """{"station":"hither-station","moves":[{"workOrder":"*order","technician":"hither-technician","plannedFrom":"2100-01-01T00:00:00Z","plannedTo":"2100-01-01T01:00:00Z"}]}""", "unknown_work_order" },
        { Role.Dispatcher, "POST /api/dispatch/repair/apply",
            """{"station":"hither-station","moves":[{"workOrder":"hither-order","technician":"*technician","plannedFrom":"2100-01-01T00:00:00Z","plannedTo":"2100-01-01T01:00:00Z"}]}""", "unknown_technician" },
        { Role.Dispatcher, "POST /api/dispatch/replays",
            """{"station":"*station","from":"2026-11-01T00:00:00Z","to":"2026-11-02T00:00:00Z"}""", "unknown_station" },
        { Role.Manager, "POST /api/technicians",
            """{"id":"t-new","name":"x","station":"*station","skills":[],"home":{"latitude":34,"longitude":117}}""", "unknown_station" },
        { Role.Manager, "POST /api/technicians/hither-technician/close", """{"successor":"*technician"}""", "unknown_technician" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Given_a_body_that_names_what_is_anothers_then_it_is_answered_as_what_nobody_knows(
        Role role, string route, string body, string code)
    {
        var (foreign, unknown) = (Filled(body, id => $"yonder-{id}"), Filled(body, _ => Nobodys));

        var refused = await Ask(role, route, foreign);
        var absent = await Ask(role, route, unknown);

        refused.Status.ShouldBe(HttpStatusCode.NotFound, refused.Text);
        ((string?)JsonNode.Parse(refused.Text)!["code"]).ShouldBe(code);
        foreach (var thing in (string[])["station", "technician", "customer", "order"])
            refused = refused with { Text = refused.Text.Replace($"yonder-{thing}", Nobodys, StringComparison.Ordinal) };
        refused.ShouldBe(absent);
    }

    /// <summary>Where whatever is named may be made by the call, another's is not to be made.</summary>
    [Theory]
    [InlineData(Role.Dispatcher, "POST /api/machines",
        """{"serialNumber":"yonder-machine","model":"L","station":"hither-station"}""", "unknown_machine")]
    [InlineData(Role.Dispatcher, "POST /api/machines",
        """{"serialNumber":"m-new","model":"L","station":"hither-station","customer":"yonder-customer"}""", "unknown_customer")]
    [InlineData(Role.Dealer, "POST /api/machines/hither-machine/sale",
        """{"customer":"yonder-customer","soldOn":"2026-11-01"}""", "unknown_customer")]
    [InlineData(Role.Manager, "POST /api/machines/hither-machine/transfer", """{"customer":"yonder-customer"}""", "unknown_customer")]
    [InlineData(Role.Dispatcher, "POST /api/requests",
        """{"channel":"Email","machine":"yonder-machine","fault":"x","severity":3}""", "unknown_machine")]
    [InlineData(Role.Dispatcher, "POST /api/requests",
        """{"channel":"Email","machine":"YONDER-machine","fault":"x","severity":3}""", "unknown_machine")]
    [InlineData(Role.Dealer, "POST /api/requests",
        """{"channel":"Email","machine":"hither-machine","id":"yonder-request","fault":"x","severity":3}""", "unknown_request")]
    [InlineData(Role.Dispatcher, "POST /api/requests/hither-request/send-technician",
        """{"agreed":true,"workOrder":"yonder-order"}""", "unknown_work_order")]
    [InlineData(Role.Dispatcher, "POST /api/work-orders", """{"type":"Repair","machine":"yonder-machine","work":"x"}""", "unknown_machine")]
    [InlineData(Role.Dispatcher, "POST /api/work-orders",
        """{"type":"Repair","machine":"hither-machine","id":"yonder-order","work":"x"}""", "unknown_work_order")]
    [InlineData(Role.Technician, "POST /api/work-orders/hither-order/follow-up",
        """{"type":"Repair","work":"x","id":"yonder-order"}""", "unknown_work_order")]
    [InlineData(Role.Dispatcher, "POST /api/customers",
        """{"kind":"Company","id":"yonder-customer","name":"Taken over"}""", "unknown_customer")]
    [InlineData(Role.Manager, "POST /api/technicians",
        """{"id":"yonder-technician","name":"x","station":"hither-station","skills":[],"home":{"latitude":34,"longitude":117}}""", "unknown_technician")]
    [InlineData(Role.Dispatcher, "POST /api/dispatch/preview", """{"machine":"yonder-machine"}""", "unknown_machine")]
    [InlineData(Role.Technician, "POST /api/technicians/hither-technician/devices", """{"device":"yonder-phone"}""", "unknown_device")]
    public async Task Given_a_call_that_would_make_what_is_anothers_then_it_is_not_there(Role role, string route, string body, string code)
    {
        var answer = await Ask(role, route, body);

        (answer.Status, (string?)JsonNode.Parse(answer.Text)!["code"]).ShouldBe((HttpStatusCode.NotFound, code));
    }

    [Fact]
    public async Task Given_refused_calls_then_what_is_anothers_stays_as_it_was()
    {
        (await Ask(Role.Dispatcher, "POST /api/customers", """{"kind":"Company","id":"yonder-customer","name":"Taken over"}""")).Status
            .ShouldBe(HttpStatusCode.NotFound);
        (await Ask(Role.Technician, "POST /api/technicians/hither-technician/devices", """{"device":"yonder-phone"}""")).Status
            .ShouldBe(HttpStatusCode.NotFound);

        (await world.Administrator.GetStringAsync("/api/customers/yonder-customer")).ShouldContain("yonder quarry");
        (await world.Administrator.GetStringAsync("/api/technicians/yonder-technician/devices")).ShouldContain("yonder-phone");
    }

    [Theory]
    [InlineData("/api/dispatch/planned")]
    [InlineData("/api/maintenance/load")]
    public async Task Given_no_station_named_then_all_within_reach_are_meant(string path)
    {
        var seen = await world.As(Role.Dispatcher).GetStringAsync(path);

        seen.ShouldNotContain(TwoTerritories.Foreign);
    }

    [Fact]
    public async Task Given_another_names_machine_as_the_first_of_a_tour_then_it_is_not_there()
    {
        using var answer = await world.As(Role.Dispatcher).GetAsync("/api/maintenance/tour?machine=yonder-machine");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Role.Dispatcher, "Phone")]
    [InlineData(Role.Manager, "Phone")]
    [InlineData(Role.Technician, "Console")]
    public async Task Given_a_claim_to_call_from_where_one_is_not_then_it_is_not_theirs(Role role, string from)
    {
        var answer = await Ask(role, "POST /api/work-orders/hither-order/contact-customer", $$"""{"from":"{{from}}"}""");

        (answer.Status, (string?)JsonNode.Parse(answer.Text)!["code"]).ShouldBe((HttpStatusCode.Forbidden, "not_yours"));
    }

    private static bool IsForSomebodyWithin(Conventions.Route route) =>
        AccessTable.Rows.TryGetValue($"{route.Method} /{route.Endpoint.RoutePattern.RawText!.Trim('/')}", out var row)
        && row.Roles.Any(role => role is Role.Dispatcher or Role.Manager or Role.Technician or Role.Dealer or Role.DealerManager);

    private static bool IsProse(PropertyInfo field) => field.GetCustomAttribute<ProseAttribute>() is not null;

    private static string Filled(string body, Func<string, string> id) =>
        Named().Replace(body, match => id(match.Groups[1].Value));

    private async Task<Answer> Ask(Role role, string route, string body)
    {
        using var call = new HttpRequestMessage(new HttpMethod(route.Split(' ')[0]), route.Split(' ')[1])
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { "X-Correlation-Id", "the-same" } },
        };
        using var answer = await world.As(role).SendAsync(call);
        return new(answer.StatusCode, Trace().Replace(await answer.Content.ReadAsStringAsync(), ""));
    }

    /// <summary>Of each call another one, whatever is asked.</summary>
    [GeneratedRegex(@"""traceId"":""[^""]*"",?")]
    private static partial Regex Trace();

    [GeneratedRegex(@"\*(\w+)")]
    private static partial Regex Named();

    private sealed record Answer(HttpStatusCode Status, string Text);
}
