using System.Net;

namespace Dispatch.Api.Tests.People;

/// <summary>R-CREW-1: the same hours twice are asked about, whoever is given them, however, and however many ask at once.</summary>
[Collection(OnOneNode.Name)]
public class Nobody_is_booked_twice_unseen(OneNode node)
{
    [Fact]
    public async Task The_same_hours_are_named_with_the_other_order_and_taken_with_a_reason()
    {
        var scene = new Scene(node, "twice-1");
        await scene.With("twice-1-ana", "twice-1-bo");
        var (first, second, third) = (await scene.Repair(), await scene.Repair(), await scene.Repair());
        await scene.Do(first, "assign", scene.Booked("twice-1-ana", 1, 3));

        var (status, problem) = await scene.Try(second, "assign", scene.Booked("twice-1-ana", 2, 4));
        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.Conflict, "overlaps"));
        ((string?)problem["detail"])!.ShouldContain($"{first} from {scene.In(1):u} to {scene.In(3):u}");
        (await scene.Of(second, "technician")).ShouldBeNull();

        await scene.Do(second, "assign", scene.Booked("twice-1-ana", 3, 4));
        (await scene.Code(second, "reschedule", new { plannedFrom = scene.In(2.5), plannedTo = scene.In(4), reason = "earlier" }))
            .ShouldBe("overlaps");
        await scene.Do(third, "assign", scene.Booked("twice-1-bo", 1, 3));
        (await scene.Code(
            third, "reassign", new { technician = "twice-1-ana", reason = "Nearer", plannedFrom = scene.In(1), plannedTo = scene.In(3) }))
            .ShouldBe("overlaps");

        await scene.Do(third, "reassign", new
        {
            technician = "twice-1-ana",
            reason = "Nearer",
            plannedFrom = scene.In(1),
            plannedTo = scene.In(3),
            confirm = "The first one falls away"
        });
        (await scene.Of(third, "technician")).ShouldBe("twice-1-ana");
    }

    [Fact]
    public async Task Who_comes_along_is_busy_as_well()
    {
        var scene = new Scene(node, "twice-2");
        await scene.With("twice-2-ana", "twice-2-bo");
        var (alone, both) = (await scene.Repair(), await scene.Repair(people: 2));
        await scene.Do(alone, "assign", scene.Booked("twice-2-bo", 1, 3));
        await scene.Do(both, "assign", scene.Booked("twice-2-ana", 2, 4));

        (await scene.Code(both, "second", new { technician = "twice-2-bo" })).ShouldBe("overlaps");
        await scene.Do(both, "second", new { technician = "twice-2-bo", confirm = "Comes after the first hour" });

        (await scene.Code(await scene.Repair(), "assign", scene.Booked("twice-2-bo", 3, 4)))
            .ShouldBe("overlaps", "the hours of who comes along are theirs, too");
    }

    [Fact]
    public async Task What_is_taken_along_later_takes_hours_too()
    {
        var scene = new Scene(node, "twice-8");
        await scene.With("twice-8-ana");
        var (first, next, more) = (await scene.Repair(), await scene.Repair(), await scene.Repair());
        await scene.Do(first, "assign", scene.Booked("twice-8-ana", 1, 3));
        await scene.Do(next, "assign", scene.Booked("twice-8-ana", 3.25, 4));
        object along = new { along = (string[])[more] };

        var (status, problem) = await scene.Try(first, "take-along", along);

        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.Conflict, "overlaps"));
        ((string?)problem["detail"])!.ShouldContain($"{next} from {scene.In(3.25):u}");
        await scene.Do(first, "take-along", new { along = (string[])[more], confirm = "The next one can wait" });
        (await scene.Of(first, "technician")).ShouldBe("twice-8-ana");
    }

    [Fact]
    public async Task Of_many_who_give_away_the_same_hours_at_once_one_is_not_asked()
    {
        var scene = new Scene(node, "twice-3");
        await scene.With("twice-3-ana");
        var orders = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => scene.Repair()));

        var answers = await Task.WhenAll(orders.Select(order => scene.Code(order, "assign", scene.Booked("twice-3-ana", 1, 3))));

        answers.Count(code => code is null).ShouldBe(1);
        answers.Count(code => code == "overlaps").ShouldBe(7);
        (await scene.Doubled("twice-3-ana")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_offers_of_a_desk_for_the_same_hours_are_not_both_accepted_unseen()
    {
        var scene = new Scene(node, "twice-4");
        await scene.With("twice-4-ana");
        var orders = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.Repair()));
        foreach (var order in orders)
            await scene.Do(order, "offer", new
            {
                technician = "twice-4-ana",
                expiresAt = scene.In(1),
                plannedFrom = scene.In(1),
                plannedTo = scene.In(3),
                along = Array.Empty<string>()
            });

        var answers =
            await Task.WhenAll(orders.Select(order => scene.Code(order, "accept", new { technician = "twice-4-ana", from = "Phone" })));

        answers.Count(code => code is null).ShouldBe(1);
        answers.Count(code => code == "overlaps").ShouldBe(3);
        (await scene.Doubled("twice-4-ana")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_done_at_once_no_hours_are_given_twice_without_a_reason(int seed)
    {
        var scene = new Scene(node, $"race-{seed}");
        string[] people = [.. Enumerable.Range(0, 3).Select(i => $"race-{seed}-{i}")];
        await scene.With(people);
        var orders = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => scene.Repair()));
        var dice = new Random(seed);

        for (var round = 0; round < 6; round++)
        {
            var calls = Enumerable.Range(0, 12).Select(_ =>
            {
                var (order, technician, from) = (orders[dice.Next(orders.Length)], people[dice.Next(people.Length)], 1 + dice.Next(6));
                return dice.Next(4) switch
                {
                    0 => scene.Try(order, "assign", scene.Booked(technician, from, from + 2)),
                    1 => scene.Try(order, "reassign",
                        new { technician, reason = "Nearer", plannedFrom = scene.In(from), plannedTo = scene.In(from + 2) }),
                    2 => scene.Try(
                        order, "reschedule", new { plannedFrom = scene.In(from), plannedTo = scene.In(from + 2), reason = "wish" }),
                    _ => scene.Try(order, "unassign", new { reason = "a slip" }),
                };
            });
            foreach (var (status, body) in await Task.WhenAll(calls)) ((int)status).ShouldBeOneOf([200, 409], $"seed {seed}: {body}");
            foreach (var technician in people) (await scene.Doubled(technician)).ShouldBeEmpty($"seed {seed}, round {round}, {technician}");
        }
    }
}
